// Why a workbook was not made, in words for whoever asked for it.
import type { OffersShownError } from '../../shared/bid/offers-shown.ts';
import { say } from '../../shared/text/say.ts';
import type { LeakError } from '../../shared/workbook/audience/scan.ts';
import { Failure } from '../ipc/failures.ts';

export const withheld = (error: LeakError): Failure =>
  new Failure(
    {
      what: error.message,
      remedy: say(
        'Change the field that is named, or give this file a title of its own, and export again. Where only a cell is named, no field of yours says it: please report the cell as a fault of Parley’s.',
      ),
      said: [...new Set(error.leaks.flatMap(({ said }) => said ?? []))].slice(0, 20),
    },
    { cause: error },
  );

export function ofARival(error: OffersShownError): Failure {
  const [bidder = '', ...others] = error.bidders;
  return new Failure(
    {
      what: error.message,
      remedy:
        others.length === 0
          ? say(
              'If it goes to them, say so: “This file goes to {bidder}” on the Export screen, --bidder "{bidder}" on the command line. For anyone else, export from a scenario into which no bid was taken over.',
              { bidder },
            )
          : say(
              'It can go to none of them. For anyone else, export from a scenario into which no bid was taken over.',
            ),
    },
    { cause: error },
  );
}

export const nobodyMeant = (what: string): Failure =>
  new Failure({
    what: say('Nothing was written: {what}.', { what }),
    remedy: say('Choose a provider that takes part.'),
  });

export const brokenOff = (how: string): Failure =>
  new Failure({
    what: say('Nothing was written: {how}.', { how }),
    remedy: say(
      'Close other programs and try again. If it happens again, export for executives or for one provider, which takes less memory.',
    ),
  });

export const alreadyExporting = (): Failure =>
  new Failure({
    what: say('Another export is under way.'),
    remedy: say('Wait until it is done, or cancel it.'),
  });
