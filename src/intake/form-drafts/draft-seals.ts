import { Injectable } from '@nestjs/common';
import { Sealer } from '../../platform/crypto/sealing.js';
import type { FormDraft } from './form-draft.entity.js';
import { outlineOf, type Form, type FormOutline } from './form-outline-rules.js';

type Sealed = Pick<FormDraft, 'wrappedKey' | 'sealed' | 'sealedOutline'>;

/** What a row holds once its form was registered or discarded: nothing that could be opened. */
export const EMPTIED: Sealed = { wrappedKey: null, sealed: null, sealedOutline: null };

/** A form lies sealed under its draft's own key, beside it its outline: a look at the list opens no whole form. */
@Injectable()
export class DraftSeals {
  constructor(private readonly sealer: Sealer) {}

  begin(id: string, words: string, form: Form): Sealed {
    const { key, wrapped } = this.sealer.newKey(id);
    return { wrappedKey: wrapped, ...this.under(key, id, words, form) };
  }

  again({ id, wrappedKey }: FormDraft, words: string, form: Form): Pick<FormDraft, 'sealed' | 'sealedOutline'> {
    return this.under(this.sealer.unwrap(id, wrappedKey!), id, words, form);
  }

  formOf({ id, wrappedKey, sealed }: FormDraft): Form {
    return this.open(id, wrappedKey!, 'form-draft', sealed!) as Form;
  }

  outlineOf({ id, wrappedKey, sealedOutline }: Pick<FormDraft, 'id' | 'wrappedKey' | 'sealedOutline'>): FormOutline {
    return this.open(id, wrappedKey!, 'form-draft-outline', sealedOutline!) as FormOutline;
  }

  private under(key: Buffer, id: string, words: string, form: Form): Pick<FormDraft, 'sealed' | 'sealedOutline'> {
    const outline = JSON.stringify(outlineOf(form));
    return {
      sealed: this.sealer.sealWith(key, { owner: id, purpose: 'form-draft' }, words),
      sealedOutline: this.sealer.sealWith(key, { owner: id, purpose: 'form-draft-outline' }, outline),
    };
  }

  private open(id: string, wrappedKey: string, purpose: string, sealed: string): unknown {
    return JSON.parse(this.sealer.openWith(this.sealer.unwrap(id, wrappedKey), { owner: id, purpose }, sealed).toString());
  }
}
