// Why a workbook was not made, in words for whoever asked for it.
import type { OffersShownError } from '../../shared/bid/offers-shown.ts';
import type { LeakError } from '../../shared/workbook/audience/scan.ts';
import { Failure } from '../ipc/failures.ts';

export const withheld = (error: LeakError): Failure =>
  new Failure(
    {
      what: error.message,
      remedy:
        'Change the field that is named, or give this file a title of its own, and export again. Where only a cell is named, no field of yours says it: please report the cell as a fault of Parley’s.',
      said: [...new Set(error.leaks.flatMap(({ said }) => said ?? []))].slice(0, 20),
    },
    { cause: error },
  );

export function ofARival(error: OffersShownError): Failure {
  const [bidder = '', ...others] = error.bidders;
  const elsewhere = 'For anyone else, export from a scenario into which no bid was taken over.';
  return new Failure(
    {
      what: error.message,
      remedy:
        others.length === 0
          ? `If it goes to them, say so: “This file goes to ${bidder}” on the Export screen, --bidder "${bidder}" on the command line. ${elsewhere}`
          : `It can go to none of them. ${elsewhere}`,
    },
    { cause: error },
  );
}

export const nobodyMeant = (what: string): Failure =>
  new Failure({ what: `Nothing was written: ${what}.`, remedy: 'Choose a provider that takes part.' });

export const brokenOff = (how: string): Failure =>
  new Failure({
    what: `Nothing was written: ${how}.`,
    remedy:
      'Close other programs and try again. If it happens again, export for executives or for one provider, which takes less memory.',
  });

export const alreadyExporting = (): Failure =>
  new Failure({
    what: 'Another export is under way.',
    remedy: 'Wait until it is done, or cancel it.',
  });
