import { defineFeature } from '../../../foundation/feature';
import { entriesOf } from './entries';
import { offerEntries } from './offer-entries';

const homeItems = 3;

/** Content types of the site that became portal apps by configuration alone (X6). */
export const contentApps = defineFeature({
  name: 'content-apps',
  register: ({ strapi, config, apps }) => {
    for (const app of config.apps) {
      let entries: ReturnType<typeof entriesOf> | undefined;
      // Content types are there when the first client asks, not yet when plugins register.
      const read = () => (entries ??= entriesOf(strapi, app));
      apps.register({
        id: app.id,
        label: typeof app.label === 'string' ? { en: app.label } : { en: app.id, ...app.label },
        at: 40,
        icon: app.icon,
        kind: 'collection',
        source: 'content-type',
        ...(app.offersAccess ? { offersAccess: app.id } : {}),
        home: (contact) => read().page(contact, { page: 1, pageSize: homeItems }),
        list: (contact, page) => read().page(contact, page),
        item: (contact, id) => read().one(contact, id),
      });
    }
  },
  bootstrap: (foundation) => {
    const { strapi, config } = foundation;
    // A mapping that does not fit is told when Strapi starts, not to the first client.
    for (const app of config.apps) {
      entriesOf(strapi, app);
      if (app.offersAccess) offerEntries(foundation, app);
    }
  },
});
