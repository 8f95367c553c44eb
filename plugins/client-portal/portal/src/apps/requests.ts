import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { AppItemDetail, AppItems } from '#protocol';
import { api } from '../shell/api';

const pageSize = 20;

export const useAppItems = (app: string, page: number, q: string) =>
  useQuery({
    queryKey: ['items', app, page, q],
    queryFn: () => {
      const query = new URLSearchParams({ page: String(page), pageSize: String(pageSize) });
      if (q) query.set('q', q);
      return api.get<AppItems>(`apps/${encodeURIComponent(app)}/items?${query}`);
    },
    placeholderData: (before, query) =>
      query?.queryKey[1] === app ? keepPreviousData(before) : undefined,
  });

export const useAppItem = (app: string, item: string, enabled: boolean) =>
  useQuery({
    enabled,
    queryKey: ['item', app, item],
    queryFn: () =>
      api.get<AppItemDetail>(`apps/${encodeURIComponent(app)}/items/${encodeURIComponent(item)}`),
  });
