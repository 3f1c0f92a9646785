// What is worth a second look: results outside the bands of the field, each with its source. Advice, never a block.
import type { Advice } from '../../../shared/assessment/advice.ts';
import { say } from '../../../shared/text/say.ts';
import { Figure, FigureGrid } from '../../components/explain/figure.tsx';
import { SentenceTable } from '../../components/sentence-table.tsx';
import { classes } from './classes.ts';

export function SecondLook({ advice }: { readonly advice: readonly Advice[] }) {
  if (advice.length === 0) return null;
  return (
    <section className={classes('second-look')} aria-label={say('Worth a second look')}>
      <h2>{say('Worth a second look')}</h2>
      <FigureGrid>
        <SentenceTable
          label={say('Worth a second look')}
          rows={advice.map(({ topic, about, message, source }) => ({
            key: `${topic} ${about}`,
            sentence: message,
            source,
            action: (
              <Figure
                target={{ kind: 'found', topic: 'advice', about: `${topic} ${about}` }}
                text={say('Explain')}
                label={message}
                look="link"
              />
            ),
          }))}
        />
      </FigureGrid>
    </section>
  );
}
