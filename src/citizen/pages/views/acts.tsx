import type { ComponentChildren } from 'preact';
import { newId } from '../../../kernel/ids.js';
import { SATISFACTIONS } from '../../../cases/vocabulary.js';
import type { Sentence } from '../../../kernel/rule.js';
import type { CitizenAct } from '../../acts-offered-rules.js';
import type { StatusDto } from '../../dto/status.dto.js';
import type { Page } from '../page.js';
import { STATUS } from '../status-words.js';
import { describedBy, Field, Hidden, type Fault } from './layout.js';

/** What has just been done, or tried: what was typed comes back with what is wrong with it. */
export type Told = {
  done?: CitizenAct;
  act?: CitizenAct;
  faults: readonly Fault[];
  typed: Readonly<Record<string, string>>;
};

type Props = { page: Page; status: StatusDto; code: string; told: Told };

/** Everything that can be done now, each folded away until it is wanted. */
export const Acts = (props: Props) => {
  const { page, status, told } = props;
  const { say } = page;
  if (status.acts.length === 0) return null;
  return (
    <section aria-labelledby="acts" class="no-print">
      <h2 id="acts">{say(STATUS.acts)}</h2>
      {status.acts.map((act) => (
        <details open={told.act === act}>
          <summary>{say(nameOf(act, status))}</summary>
          <ActForm {...props} act={act} />
        </details>
      ))}
    </section>
  );
};

/** After an upheld review what can be asked for is the re-check. */
const nameOf = (act: CitizenAct, { isRecheck }: StatusDto): Sentence =>
  act === 'review' && isRecheck ? STATUS.recheck : STATUS[act];

const ActForm = ({ page, status, code, told, act }: Props & { act: CitizenAct }) => {
  const { say, to, mode } = page;
  const typed = told.act === act ? told.typed : {};
  return (
    <form
      method="post"
      action={to(`/status/${act}`)}
      enctype={act === 'photo' ? 'multipart/form-data' : undefined}
      autocomplete="off"
    >
      <Hidden values={{ number: status.number, code, mode, ...(act === 'information' ? { once: newId() } : {}) }} />
      {act === 'information' && <Words page={page} id="text" label={STATUS.informationLabel} value={typed['text']} />}
      {act === 'photo' && <File page={page} />}
      {act === 'rating' && <Rating page={page} typed={typed} />}
      {act === 'review' && (
        <>
          {status.reviewUntil && <p>{say(STATUS.reviewUntil(status.reviewUntil))}</p>}
          <Words page={page} id="grounds" label={STATUS.grounds} value={typed['grounds']} />
        </>
      )}
      {act === 'recusal' && (
        <>
          <Field page={page} id="whom" label={STATUS.whom}>
            <input id="whom" name="whom" maxLength={200} required value={typed['whom'] ?? ''} autocomplete="off" />
          </Field>
          <Words page={page} id="recusal-reason" name="reason" label={STATUS.reason} value={typed['reason']} />
        </>
      )}
      {act === 'withdrawal' && (
        <>
          <p>{say(STATUS.withdrawalHint)}</p>
          <Words page={page} id="withdrawal-reason" name="reason" label={STATUS.reason} value={typed['reason']} isOptional />
        </>
      )}
      <button type="submit">{say(STATUS.send)}</button>
    </form>
  );
};

type WordsProps = { page: Page; id: string; name?: string; label: Sentence; value: string | undefined; isOptional?: boolean };

const Words = ({ page, id, name = id, label, value = '', isOptional = false }: WordsProps) => (
  <Field page={page} id={id} label={label} isOptional={isOptional}>
    <textarea id={id} name={name} rows={4} required={!isOptional}>
      {value}
    </textarea>
  </Field>
);

const File = ({ page }: { page: Page }) => (
  <Field page={page} id="file" label={STATUS.photoLabel} hint={STATUS.photoHint}>
    <input {...describedBy('file', true, false)} type="file" name="file" required />
  </Field>
);

const Rating = ({ page, typed }: { page: Page; typed: Readonly<Record<string, string>> }) => (
  <>
    <Choices page={page} name="satisfaction" legend={STATUS.satisfaction} typed={typed} isNeeded>
      {SATISFACTIONS.map((each) => [each, STATUS[each]] as const)}
    </Choices>
    <Choices page={page} name="resolved" legend={STATUS.resolved} typed={typed}>
      {YES_NO}
    </Choices>
    <Choices page={page} name="understood" legend={STATUS.understood} typed={typed}>
      {YES_NO}
    </Choices>
    <Words page={page} id="why" label={STATUS.why} value={typed['why']} isOptional />
  </>
);

const YES_NO = [
  ['yes', STATUS.yes],
  ['no', STATUS.no],
] as const;

type ChoicesProps = {
  page: Page;
  name: string;
  legend: Sentence;
  typed: Readonly<Record<string, string>>;
  isNeeded?: boolean;
  children: readonly (readonly [string, Sentence])[];
};

const Choices = ({ page: { say }, name, legend, typed, isNeeded = false, children }: ChoicesProps): ComponentChildren => (
  <fieldset id={name}>
    <legend>{say(legend)}</legend>
    {children.map(([value, words]) => (
      <label class="choice">
        <input type="radio" name={name} value={value} checked={typed[name] === value} required={isNeeded} />
        {say(words)}
      </label>
    ))}
  </fieldset>
);
