import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { appRoutes } from '#protocol/rights/routes';
import { call } from '../../kit/server/api';

const pageSize = 20;

export const useAppItems = (app: string, page: number, q: string) =>
  useQuery({
    queryKey: ['items', app, page, q],
    queryFn: () => call(appRoutes.items, { app, page, pageSize, ...(q && { q }) }),
    placeholderData: (before, query) =>
      query?.queryKey[1] === app ? keepPreviousData(before) : undefined,
  });

export const useAppItem = (app: string, item: string, enabled: boolean) =>
  useQuery({
    enabled,
    queryKey: ['item', app, item],
    queryFn: () => call(appRoutes.item, { app, item }),
  });
