import { queryClient } from '../../kit/server/query-client';
import { contractQuery, fileAddressQuery } from './requests';
import { fetchBytesEarly } from './signing/document-bytes';
import { standingOf } from './standing';

/** Before the page that shows it is drawn. What goes wrong is asked for again by then, and said. */
export async function readEarly(id: string) {
  const address = queryClient.prefetchQuery(fileAddressQuery(id));
  const contract = await queryClient.fetchQuery(contractQuery(id));
  await address;
  // a document that is only looked at is not downloaded unasked
  if (standingOf(contract) !== 'sign') return;
  fetchBytesEarly(queryClient, id);
  const { openEarly } = await import('./signing/signed-document');
  openEarly(queryClient, id);
}
