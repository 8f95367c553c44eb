import type { StrapiApp } from '@strapi/strapi/admin';
import { anyOf } from '../shell/permissions';
import { message, pluginId } from '../shell/text';

type Links = Extract<Parameters<StrapiApp['addSettingsLink']>[1], unknown[]>;

/** The section "Client Portal" in Strapi's Settings (requirement A8). */
export const settingsLinks: Links = [
  {
    id: `${pluginId}-general`,
    to: `${pluginId}/general`,
    intlLabel: message('settings.general.title', 'General'),
    permissions: anyOf('settings.read'),
    Component: () => import('./GeneralPage'),
  },
  {
    id: `${pluginId}-branding`,
    to: `${pluginId}/branding`,
    intlLabel: message('settings.branding.title', 'Branding'),
    permissions: anyOf('settings.read'),
    Component: () => import('./BrandingPage'),
  },
  {
    id: `${pluginId}-email`,
    to: `${pluginId}/email`,
    intlLabel: message('settings.email.title', 'Email'),
    permissions: anyOf('settings.read'),
    Component: () => import('./EmailPage'),
  },
  {
    id: `${pluginId}-lifetimes`,
    to: `${pluginId}/lifetimes`,
    intlLabel: message('settings.lifetimes.title', 'Lifetimes'),
    permissions: anyOf('settings.read'),
    Component: () => import('./LifetimesPage'),
  },
  {
    id: `${pluginId}-sign-in`,
    to: `${pluginId}/sign-in`,
    intlLabel: message('settings.sign-in.title', 'Sign-in methods'),
    permissions: anyOf('settings.read'),
    Component: () => import('./SignInPage'),
  },
];
