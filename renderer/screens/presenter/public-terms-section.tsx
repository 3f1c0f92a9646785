// Figures of the contract that may be changed while presenting: the edit reckons both sides, and shows one.
import type { Counterparty } from '../../../shared/bid/permitted-deal.ts';
import type { ShownPart } from '../../../shared/bid/shown-part.ts';
import { inputNames } from '../../../shared/model/inputs.ts';
import { contractYears } from '../../../shared/model/instances.ts';
import { say } from '../../../shared/text/say.ts';
import { ReadingTable } from '../../components/figures/reading-table.tsx';
import { Section } from '../../components/frame/frame.tsx';
import type { CellChange, NumberCell } from '../../components/inputs/grid-model.ts';
import { inputBlock } from '../../components/inputs/input-block.ts';
import { PublicField } from '../../components/presenter/public-field.tsx';
import styles from '../../components/presenter/tables.module.css';
import { dealActions, dealStore } from '../../state/deal.ts';
import { presenterActions } from '../../state/presenter.ts';
import { chargesOf } from '../../state/public-part.ts';
import { publicTerms } from '../../state/public-terms.ts';

interface PublicTermsSectionProps {
  readonly part: ShownPart;
  readonly party: Counterparty;
}

export function PublicTermsSection({ part, party }: PublicTermsSectionProps) {
  const layout = {
    deal: part.known,
    years: contractYears(part.known.months),
    unfolded: new Set(inputNames),
    onUnfold: () => undefined,
    used: { has: () => true },
  };
  const rows = publicTerms(part, party).flatMap(({ of, holderKey, inputs, names }) =>
    names.map((name) => {
      const block = inputBlock(name, [{ key: holderKey, name: of, inputs }], layout);
      const label = block.columns[0]?.group?.label ?? block.columns[0]?.label ?? name;
      const unit = block.columns[0]?.group ? '' : (block.columns[0]?.unit ?? '');
      const cells = block.cells(0).filter((cell): cell is NumberCell => cell.kind === 'number');
      return { of, label, unit, cells, key: `${holderKey} ${name}` };
    }),
  );
  const onEdit = (change: CellChange): string | null => {
    const chargesBefore = chargesOf(part).term;
    const dealBefore = dealStore.getState().opened?.deal;
    const [problem] = dealActions.edit(change.label, change.apply);
    // The reason may name what is not on this screen.
    if (problem) return say('Does not fit the rest of the deal');
    if (dealStore.getState().opened?.deal !== dealBefore)
      presenterActions.edited({ label: change.label, time: new Date(), chargesBefore });
    return null;
  };
  if (rows.length === 0) return null;
  return (
    <Section
      title={say('Figures of the contract')}
      hint={say('a change counts at once; what a clause says besides stands below')}
    >
      <ReadingTable className={styles.table} aria-label={say('Figures of the contract')}>
        <thead>
          <tr>
            <th scope="col">{say('Of')}</th>
            <th scope="col">{say('Figure')}</th>
            <th scope="col">{say('Unit')}</th>
            <th scope="col">{say('Value, by contract year where it has several')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ of, label, unit, cells, key }) => (
            <tr key={key}>
              <td className={styles.holder} title={of}>
                {of}
              </td>
              <td>{label}</td>
              <td className={styles.unit}>{unit}</td>
              <td>
                <div className={styles.fields}>
                  {cells.map((cell) => (
                    <PublicField key={cell.key} cell={cell} onEdit={onEdit} />
                  ))}
                </div>
              </td>
            </tr>
          ))}
        </tbody>
      </ReadingTable>
    </Section>
  );
}
