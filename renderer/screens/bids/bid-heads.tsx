// A column for each bid.
import type { OpenBid } from '../../state/bids.ts';

export const BidHeads = ({ bids }: { readonly bids: readonly OpenBid[] }) =>
  bids.map(({ key, title }) => (
    <th key={key} scope="col" data-align="right">
      {title}
    </th>
  ));
