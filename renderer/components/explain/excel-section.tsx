// The same number in the workbook: its cell and the formula that stands there.
import { useState } from 'react';
import { say } from '../../../shared/text/say.ts';
import { classes } from './classes.ts';
import { copyText } from './copy-text.ts';
import type { NamedExcelForm } from './excel-forms.ts';

export function ExcelSection({ forms }: { readonly forms: readonly NamedExcelForm[] }) {
  const main = forms.at(-1);
  if (!main) return null;
  const address = `${main.sheet}!${main.address}`;
  return (
    <section className={classes('section')}>
      <header>
        <h3>{say('In Excel')}</h3>
        <span className={classes('address')} title={address}>
          {address}
        </span>
        <CopyButton text={main.formula} />
      </header>
      <dl className={classes('formulas')}>
        {forms.map(({ name, formula }) => (
          <div key={name}>
            {name && <dt>{name}</dt>}
            <dd>{formula}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function CopyButton({ text }: { readonly text: string }) {
  const [copied, setCopied] = useState<string | undefined>(undefined);
  return (
    <button
      type="button"
      className={classes('small')}
      title={say('Copy the formula')}
      onClick={() => setCopied(copyText(text) ? text : undefined)}
    >
      {copied === text ? say('Copied') : say('Copy')}
    </button>
  );
}
