import type { ContactsQuery } from '#protocol';
import type { Narrow } from '../../foundation/database/database';
import { contains } from '../../foundation/database/like';
import { snakeCase } from '../../foundation/database/table';

type Filter = Partial<Pick<ContactsQuery, 'q' | 'access' | 'stage'>>;

const searched = ['name', 'email', 'company'];

/** The contacts that a list's filter means. */
export const contactNarrow =
  (filter: Filter): Narrow =>
  (query) => {
    for (const word of (filter.q ?? '').split(/\s+/).filter(Boolean)) {
      void query.andWhere((any) => {
        for (const column of searched) {
          void any.orWhereRaw(...contains(column, word));
        }
      });
    }
    if (filter.access) void query.andWhere('access', filter.access);
    if (filter.stage === 'joined') void query.whereNotNull('joined_at');
    if (filter.stage === 'pending') void query.whereNull('joined_at').whereNotNull('invited_at');
    if (filter.stage === 'new') void query.whereNull('joined_at').whereNull('invited_at');
    return query;
  };

export const searchContacts =
  (query: ContactsQuery): Narrow =>
  (builder) => {
    const [field = 'createdAt', direction = 'desc'] = query.sort.split(':');
    return contactNarrow(query)(builder)
      .orderBy(snakeCase(field), direction)
      .orderBy('id', direction)
      .limit(query.pageSize)
      .offset((query.page - 1) * query.pageSize);
  };
