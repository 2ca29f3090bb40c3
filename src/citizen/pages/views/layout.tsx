import type { ComponentChildren } from 'preact';
import type { Sentence } from '../../../kernel/rule.js';
import { SCRIPT, STYLE } from '../page-files.js';
import { addressOf, type Page } from '../page.js';
import { COMMON, FRONT } from '../words.js';

/** Seconds after which a counter's screen clears itself: the script counts from the last touch, and without it nobody is cut off while they write. */
const CLEARS_AFTER = 180;
const CLEARS_WRITING_AFTER = 1_200;
const clearsAfter = ({ path }: Page): number => (path === '/report' ? CLEARS_WRITING_AFTER : CLEARS_AFTER);

/** The form of a page by its id: `go` shows it again in the other language, `enter` is what the Enter key means in it. */
type TypedForm = { path: string; form: string; go: string; enter: string };

type Props = {
  page: Page;
  title: Sentence;
  /** What is sent along into the other language, or the form that is being typed; without it an address leads there. */
  posted?: { path: string; values: Readonly<Record<string, string>> } | TypedForm;
  children: ComponentChildren;
};

/** The frame of every citizen page: who speaks, another language, a way out, and the rooms at its foot. */
export const Layout = ({ page, title, posted, children }: Props) => {
  const { say, to, desk, mode } = page;
  const isCounter = mode === 'counter';
  return (
    <html lang={page.language === 'zh' ? 'zh-CN' : 'en'}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="format-detection" content="telephone=no" />
        {isCounter && page.path !== '/counter' && (
          <noscript>
            <meta http-equiv="refresh" content={`${clearsAfter(page)}; url=${addressOf('/counter', page.language, 'own')}`} />
          </noscript>
        )}
        <title>{`${say(title)} · ${say(FRONT.title)}`}</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href={STYLE.path} />
        <script src={SCRIPT.path} defer />
      </head>
      <body data-mode={mode} data-clears={isCounter && page.path !== '/counter' ? CLEARS_AFTER : undefined}>
        {posted && 'form' in posted && <EnterKey {...posted} />}
        <a class="skip" href="#page">
          {say(COMMON.skip)}
        </a>
        <header>
          <p>{say(desk.name)}</p>
          <OtherLanguage page={page} posted={posted} />
          {isCounter ? (
            <a class="button second" href={addressOf('/counter', page.language, 'own')}>
              {say(COMMON.finish)}
            </a>
          ) : (
            <a class="button leave" href={desk.leaveTo} rel="noreferrer nofollow">
              {say(COMMON.leave)}
            </a>
          )}
        </header>
        <main id="page" tabIndex={-1}>
          {children}
        </main>
        <footer>
          <nav aria-label={say(COMMON.home)}>
            <a href={to(isCounter ? '/counter' : '/')}>{say(COMMON.home)}</a>
            <a href={to('/report')}>{say(COMMON.report)}</a>
            <a href={to('/status')}>{say(COMMON.status)}</a>
            <a href={to('/rights')}>{say(COMMON.rights)}</a>
            <a href={to('/reach')}>{say(COMMON.reach)}</a>
            <a href={to('/guidance')}>{say(COMMON.guidance)}</a>
            <a href={to('/notices')}>{say(COMMON.notices)}</a>
            <a href={to('/figures')}>{say(COMMON.figures)}</a>
            {mode === 'own' && <a href="/desk">{say(COMMON.staff)}</a>}
          </nav>
          <p>
            {say(COMMON.call)} <Phone number={desk.phone} /> · {say(desk.hours)}
          </p>
        </footer>
      </body>
    </html>
  );
};

/** The Enter key presses the first button of a form wherever it stands, and must not change the language. */
const EnterKey = ({ form, enter }: TypedForm) => (
  <button type="submit" form={form} name="go" value={enter} class="unseen" tabIndex={-1} aria-hidden="true" />
);

const OtherLanguage = ({ page: { say, language, mode, path }, posted }: Pick<Props, 'page' | 'posted'>) => {
  const other = language === 'zh' ? 'en' : 'zh';
  const lang = other === 'zh' ? 'zh-CN' : 'en';
  if (!posted)
    return (
      <a href={addressOf(path, other, mode)} lang={lang} rel="alternate">
        {say(COMMON.other)}
      </a>
    );
  if ('form' in posted)
    return (
      <button
        type="submit"
        class="plain"
        lang={lang}
        form={posted.form}
        name="go"
        value={posted.go}
        formaction={addressOf(posted.path, other, mode)}
        formnovalidate
      >
        {say(COMMON.other)}
      </button>
    );
  return (
    <form method="post" action={addressOf(posted.path, other, mode)}>
      <Hidden values={{ ...posted.values, mode }} />
      <button type="submit" class="plain" lang={lang}>
        {say(COMMON.other)}
      </button>
    </form>
  );
};

export const Phone = ({ number }: { number: string }) => <a href={`tel:${number.replaceAll(' ', '')}`}>{number}</a>;

/** What is wrong, first on the page; each leads to its field. */
export const Faults = ({ page, faults }: { page: Page; faults: readonly Fault[] }) =>
  faults.length === 0 ? null : (
    <div class="box bad" role="alert">
      {faults.some(({ field }) => field !== undefined) && <h2>{page.say(COMMON.faults)}</h2>}
      <ul>
        {faults.map(({ field, sentence }) => (
          <li>{field === undefined ? page.say(sentence) : <a href={`#${field}`}>{page.say(sentence)}</a>}</li>
        ))}
      </ul>
    </div>
  );

/** `field`: the one it is about, by its id. */
export type Fault = { field?: string; sentence: Sentence };

type FieldProps = {
  page: Page;
  id: string;
  label: Sentence;
  hint?: Sentence;
  fault?: Sentence;
  isOptional?: boolean;
  children: ComponentChildren;
};

/** A label with its hint and its fault; the control names them by `describedBy`. */
export const Field = ({ page: { say }, id, label, hint, fault, isOptional, children }: FieldProps) => (
  <div class="field">
    <label for={id}>
      {say(label)}
      {isOptional && <span class="hint">{say(COMMON.optional)}</span>}
    </label>
    {hint && (
      <p class="hint" id={`${id}-hint`}>
        {say(hint)}
      </p>
    )}
    {fault && (
      <p class="fault" id={`${id}-fault`}>
        {say(fault)}
      </p>
    )}
    {children}
  </div>
);

/** For a control in a Field. */
export const describedBy = (id: string, hint: unknown, fault: unknown): { id: string; 'aria-describedby'?: string } => {
  const ids = [hint ? `${id}-hint` : '', fault ? `${id}-fault` : ''].filter(Boolean).join(' ');
  return ids === '' ? { id } : { id, 'aria-describedby': ids };
};

/** Values that go along in a form without being shown. */
export const Hidden = ({ values }: { values: Readonly<Record<string, string>> }) => (
  <>
    {Object.entries(values)
      .filter(([, value]) => value !== '')
      .map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
  </>
);
