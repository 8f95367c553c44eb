import type { Page } from 'playwright-core';
import { notifications, panelFaults } from './browser';
import { pdf } from './files';
import type { Portal } from './portal';

export const plan = {
  name: 'Plan für 計画.pdf',
  mimeType: 'application/pdf',
  buffer: pdf('The plan'),
};

/** What tests of documents in the panel do again and again. */
export const documentPages = (started: () => { portal: Portal; page: Page }) => {
  const panel = (place: string) =>
    started().page.goto(`${started().portal.url}/admin/plugins/client-portal/${place}`);
  return {
    panel,
    documentsOf: (id: string, more = '') => panel(`contacts/${id}?tab=documents${more}`),
    add: async (email: string, name: string): Promise<string> =>
      (await started().portal.admin('POST', '/contacts', { email, name })).body.id,
    dialog: () => started().page.getByRole('dialog'),
    async act(name: string, action: string) {
      await started()
        .page.getByRole('button', { name: `Actions for ${name}` })
        .click();
      await started().page.getByRole('menuitem', { name: action }).click();
    },
    pick: (names: { name: string; mimeType: string; buffer: Buffer }[]) =>
      started().page.locator('input[type=file]').first().setInputFiles(names),
    faults: () => panelFaults(started().page, [notifications]),
  };
};
