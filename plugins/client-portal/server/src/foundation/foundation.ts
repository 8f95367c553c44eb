import { randomBytes } from 'node:crypto';
import type { Core } from '@strapi/types';
import type { Doctor, RouteDefinition } from '#protocol';
import { configSchema, type PortalConfig } from '../config';
import { createAppsRegistry, type AppsRegistry } from './apps/registry';
import { createAudit, type Audit } from './audit/audit';
import { systemClock, type Clock } from './clock';
import type { ContactParts } from './contacts';
import { createDatabase, type Database } from './database/database';
import type { AnyTable } from './database/table';
import { createDownloadUrls } from './files/download-urls';
import { createFiles, type Files } from './files/files';
import { createMultipartUploads } from './files/multipart-uploads';
import { createScan, scanJob } from './files/scan';
import { createSweep } from './files/sweep';
import { createTickets, type Tickets } from './files/tickets';
import { createStorage } from './storage/create-storage';
import { createHappened, type Happened } from './deeds';
import { createEvents, eventJobKind, type Events } from './events/events';
import { createDatabaseDriver } from './jobs/database-driver';
import type { JobDriver, JobHandler } from './jobs/driver';
import { createLimits, type Limits } from './limits/limits';
import { createMail, type Mail } from './mail/mail';
import { createSecrets, type Secrets } from './secrets';
import { createSettings, type SettingsStore } from './settings/settings';
import { createUrls, type PortalUrls } from './urls';

/** One answer of a checkup. */
export type Finding = Omit<Doctor['findings'][number], 'check' | 'facts'> & {
  facts?: Doctor['findings'][number]['facts'];
};

/** What every feature stands on. It knows no feature. */
export interface Foundation {
  strapi: Core.Strapi;
  config: PortalConfig;
  clock: Clock;
  secrets: Secrets;
  database: Database;
  settings: SettingsStore;
  audit: Audit;
  happened: Happened;
  limits: Limits;
  jobs: JobDriver;
  /** filled while features register, started when Strapi is up */
  jobHandlers: Map<string, JobHandler>;
  events: Events;
  mail: Mail;
  files: Files;
  multipart: ReturnType<typeof createMultipartUploads>;
  downloadUrls: ReturnType<typeof createDownloadUrls>;
  /** quarantine */
  scans: Pick<ReturnType<typeof createScan>, 'onScanned'>;
  sweep: ReturnType<typeof createSweep>;
  tickets: Tickets;
  apps: AppsRegistry;
  /** every table of the plugin */
  tables: AnyTable[];
  /** of every route of every feature, once Strapi is up */
  definitions: RouteDefinition[];
  /** what rooms can say of their own health; the doctor asks them */
  checkups: Map<string, () => Promise<Finding>>;
  /** what rooms hold of a contact, and what they do when one goes */
  contactParts: ContactParts;
  urls: PortalUrls;
}

/** Without a public URL this machine is all the world there is: a developer's. */
const localUrl = (strapi: Core.Strapi) =>
  `http://localhost:${strapi.config.get<number>('server.port', 1337)}`;

const secretRing = (config: PortalConfig, strapi: Core.Strapi): string[] => {
  if (config.secret) return [config.secret, ...config.previousSecrets];
  if (process.env.NODE_ENV === 'production') {
    throw new Error(
      'Set PORTAL_SECRET (at least 32 random characters): links and the audit trail need it'
    );
  }
  strapi.log.warn(
    'PORTAL_SECRET is not set: one is made up, and pending codes end with this process'
  );
  return [randomBytes(32).toString('hex')];
};

const createFoundation = (strapi: Core.Strapi): Foundation => {
  const clock: Clock = { ...systemClock };
  const config = configSchema.strip().parse(strapi.config.get('plugin::client-portal', {}));
  const secrets = createSecrets(secretRing(config, strapi));
  const database = createDatabase(strapi, clock);
  const settings = createSettings(database);
  const jobs = createDatabaseDriver(database, clock, strapi.log);
  const apps = createAppsRegistry();
  const urls = createUrls(
    config,
    {
      localUrl: localUrl(strapi),
      restPrefix: strapi.config.get<string>('api.rest.prefix', '/api'),
      adminUrl: strapi.config.get<string>('admin.url', '/admin'),
    },
    settings,
    apps
  );
  if (!config.publicUrl && process.env.NODE_ENV === 'production') {
    strapi.log.warn(`PUBLIC_URL is not set: links in emails lead to ${urls.publicUrl}`);
  }
  const events = createEvents(jobs, clock);
  const audit = createAudit(database, secrets, clock, config);
  const mail = createMail({ strapi, config, database, settings, clock, jobs, urls });
  const storage = createStorage(strapi, config);
  const files = createFiles({
    config,
    database,
    storage,
    scanLater: (file) => jobs.enqueue([{ kind: scanJob, payload: { file } }]),
  });
  const scans = createScan({ database, clock, files, log: strapi.log });
  const jobHandlers = new Map<string, JobHandler>([
    [eventJobKind, events.deliver],
    [scanJob, scans.handler],
    ...Object.entries(mail.handlers),
  ]);
  return {
    strapi,
    config,
    clock,
    secrets,
    database,
    settings,
    audit,
    happened: createHappened(database, audit, events),
    limits: createLimits(database, config),
    jobs,
    jobHandlers,
    events,
    mail,
    files,
    multipart: createMultipartUploads(files),
    downloadUrls: createDownloadUrls(urls),
    scans,
    sweep: createSweep({ database, storage, clock }),
    tickets: createTickets(secrets, clock),
    apps,
    tables: [],
    definitions: [],
    checkups: new Map(),
    contactParts: new Map(),
    urls,
  };
};

const foundations = new WeakMap<Core.Strapi, Foundation>();

/** The one foundation of a Strapi instance. Tests move its `clock` by hand. */
export const foundationOf = (strapi: Core.Strapi): Foundation => {
  const known = foundations.get(strapi);
  if (known) return known;
  const made = createFoundation(strapi);
  foundations.set(strapi, made);
  return made;
};

/** A service is made once for each foundation, when it is first asked for. */
export const defineService = <S>(create: (foundation: Foundation) => S) => {
  const made = new WeakMap<Foundation, S>();
  return (foundation: Foundation): S => {
    const known = made.get(foundation);
    if (known !== undefined) return known;
    const service = create(foundation);
    made.set(foundation, service);
    return service;
  };
};
