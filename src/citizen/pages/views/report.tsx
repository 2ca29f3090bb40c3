import type { RegionTree } from '../../../regions/region-tree.js';
import type { Page } from '../page.js';
import { FIELDS, FIELDS_OF, STEPS, type ReportField, type ReportForm, type Step } from '../report-form.js';
import { COMMON, FRONT, REPORT } from '../words.js';
import { PlaceOptions } from './place-options.js';
import { describedBy, Faults, Field, Hidden, Layout, Phone, type Fault } from './layout.js';

type Props = { page: Page; form: ReportForm; faults: readonly Fault[]; places: RegionTree };

const faultAt = (faults: readonly Fault[], field: ReportField) => faults.find((fault) => fault.field === field)?.sentence;

/** One of the three steps; what the other steps hold goes along unseen. */
export const ReportPage = ({ step, ...props }: Props & { step: Step }) => {
  const { page, form, faults } = props;
  const { say, to, mode } = page;
  const others = FIELDS.filter((field) => !FIELDS_OF[step].includes(field));
  return (
    <Layout
      page={page}
      title={REPORT.titles[step]}
      posted={{ path: '/report', form: 'report', go: String(step), enter: step === 3 ? 'send' : String(step + 1) }}
    >
      <p>{say(REPORT.stepOf(step))}</p>
      <h1>{say(REPORT.titles[step])}</h1>
      <Faults page={page} faults={faults} />
      <form id="report" method="post" action={to('/report')} autocomplete="off">
        <Hidden values={{ ...Object.fromEntries(others.map((field) => [field, form[field]])), mode, from: String(step) }} />
        {step === 1 && <WhatHappened {...props} />}
        {step === 2 && <Person {...props} />}
        {step === 3 && <Check {...props} />}
        <div class="actions">
          {step === 3 ? (
            <button type="submit" name="go" value="send">
              {say(REPORT.send)}
            </button>
          ) : (
            <button type="submit" name="go" value={step + 1}>
              {say(COMMON.on)}
            </button>
          )}
          {step > 1 && (
            <button type="submit" name="go" value={step - 1} class="second" formnovalidate>
              {say(COMMON.back)}
            </button>
          )}
        </div>
      </form>
    </Layout>
  );
};

const WhatHappened = ({ page, form, faults, places }: Props) => {
  const { say, desk } = page;
  const fault = faultAt(faults, 'narrative');
  return (
    <>
      <p class="box late">
        {say(FRONT.urgent)}
        <Phone number={desk.phone} />
      </p>
      <Field page={page} id="narrative" label={REPORT.narrative} hint={REPORT.narrativeHint} fault={fault}>
        <textarea {...describedBy('narrative', true, fault)} name="narrative" rows={7} required>
          {form.narrative}
        </textarea>
      </Field>
      <Field page={page} id="village" label={REPORT.village}>
        <select id="village" name="village">
          <option value="">{say(REPORT.villageUnknown)}</option>
          <PlaceOptions places={places} chosen={form.village} ofTown={(town) => say(REPORT.wholeTown(town))} />
        </select>
      </Field>
      <fieldset>
        <legend>{say(REPORT.occurrence)}</legend>
        {(['occurred', 'occurring', 'will_occur'] as const).map((each) => (
          <label class="choice">
            <input type="radio" name="occurrence" value={each} checked={form.occurrence === each} />
            {say(REPORT[each])}
          </label>
        ))}
      </fieldset>
      <Field page={page} id="wish" label={REPORT.wish} isOptional>
        <textarea id="wish" name="wish" rows={2} maxLength={2000}>
          {form.wish}
        </textarea>
      </Field>
    </>
  );
};

const Person = ({ page, form, faults }: Props) => {
  const { say } = page;
  const fault = faultAt(faults, 'name');
  return (
    <>
      <fieldset aria-describedby="who-hint">
        <legend>{say(REPORT.who)}</legend>
        <p class="hint" id="who-hint">
          {say(REPORT.whoHint)}
        </p>
        {(['unnamed', 'named'] as const).map((each) => (
          <label class="choice">
            <input type="radio" name="who" value={each} checked={(form.who || 'unnamed') === each} />
            {say(REPORT[each])}
          </label>
        ))}
      </fieldset>
      <Field page={page} id="name" label={REPORT.name} fault={fault} isOptional>
        <input {...describedBy('name', false, fault)} name="name" value={form.name} maxLength={100} autocomplete="off" />
      </Field>
      <Field page={page} id="phone" label={REPORT.phone} hint={REPORT.phoneHint} isOptional>
        <input
          {...describedBy('phone', true, false)}
          name="phone"
          type="tel"
          inputMode="tel"
          value={form.phone}
          maxLength={100}
          autocomplete="off"
        />
      </Field>
      <label class="choice">
        <input type="checkbox" name="secret" value="yes" checked={form.secret === 'yes'} />
        {say(REPORT.secret)}
      </label>
      <Field page={page} id="prior" label={REPORT.prior} isOptional>
        <input id="prior" name="prior" value={form.prior} maxLength={64} autocomplete="off" />
      </Field>
    </>
  );
};

const Check = ({ page, form, faults, places }: Props) => {
  const { say, desk } = page;
  const place = places.find(form.village);
  const shown = place && places.placed(place);
  const fault = faultAt(faults, 'consent');
  const isNamed = form.who === 'named';
  return (
    <>
      <dl>
        <Answer page={page} step={1} name={say(REPORT.narrative)} value={form.narrative} />
        <Answer
          page={page}
          step={1}
          name={say(REPORT.village)}
          value={
            shown ? `${shown.level === 'village' ? `${shown.parentName ?? ''} ` : ''}${shown.name}` : say(REPORT.villageUnknown)
          }
        />
        {isOccurrence(form.occurrence) && (
          <Answer page={page} step={1} name={say(REPORT.occurrence)} value={say(REPORT[form.occurrence])} />
        )}
        <Answer page={page} step={1} name={say(REPORT.wish)} value={form.wish} />
        <Answer page={page} step={2} name={say(REPORT.who)} value={isNamed ? form.name : say(REPORT.unnamed)} />
        <Answer page={page} step={2} name={say(REPORT.phone)} value={form.phone} />
        {form.secret === 'yes' && <Answer page={page} step={2} name={say(REPORT.secret)} value={say({ zh: '是', en: 'Yes' })} />}
        {form.prior !== '' && <Answer page={page} step={2} name={say(REPORT.prior)} value={form.prior} />}
      </dl>
      <h2>{say(REPORT.privacy)}</h2>
      <p>{say(REPORT.privacyText(say(desk.name)))}</p>
      {fault && (
        <p class="fault" id="consent-fault">
          {say(fault)}
        </p>
      )}
      <label class="choice">
        <input
          type="checkbox"
          {...describedBy('consent', false, fault)}
          name="consent"
          value="yes"
          checked={form.consent === 'yes'}
        />
        {say(REPORT.consent)}
      </label>
    </>
  );
};

const Answer = ({
  page: { say },
  step,
  name,
  value,
}: {
  page: Page;
  step: (typeof STEPS)[number];
  name: string;
  value: string;
}) => (
  <>
    <dt>{name}</dt>
    <dd>
      <span class="words">{value.trim() === '' ? say(COMMON.none) : value}</span>{' '}
      <button type="submit" name="go" value={step} class="plain" aria-label={`${say(REPORT.change)} ${name}`}>
        {say(REPORT.change)}
      </button>
    </dd>
  </>
);

const isOccurrence = (value: string): value is 'occurred' | 'occurring' | 'will_occur' =>
  value === 'occurred' || value === 'occurring' || value === 'will_occur';
