import type { StrapiApp } from '@strapi/strapi/admin';
import { anyOf } from '../shell/permissions';
import { message, pluginId } from '../shell/text';
import type { TextKey } from '../shell/text';

type Links = Extract<Parameters<StrapiApp['addSettingsLink']>[1], unknown[]>;

type Component = Links[number]['Component'];

const link = (page: string, title: TextKey, label: string, Component: Component) => ({
  id: `${pluginId}-${page}`,
  to: `${pluginId}/${page}`,
  intlLabel: message(title, label),
  permissions: anyOf('settings.read'),
  Component,
});

/** The section "Client Portal" in Strapi's Settings (requirement A8). */
export const settingsLinks: Links = [
  link('general', 'settings.general.title', 'General', () => import('./GeneralPage')),
  link('branding', 'settings.branding.title', 'Branding', () => import('./BrandingPage')),
  link('domain', 'settings.domain.title', 'Domain', () => import('../domain/DomainPage')),
  link('email', 'settings.email.title', 'Email', () => import('./EmailPage')),
  link('lifetimes', 'settings.lifetimes.title', 'Lifetimes', () => import('./LifetimesPage')),
  link('sign-in', 'settings.sign-in.title', 'Sign-in methods', () => import('./SignInPage')),
  link(
    'identity-providers',
    'settings.identity-providers.title',
    'Identity providers',
    () => import('../identity-providers/IdentityProvidersPage')
  ),
  link(
    'app-permissions',
    'settings.app-permissions.title',
    'App permissions',
    () => import('../app-permissions/AppPermissionsPage')
  ),
  link(
    'access-triggers',
    'settings.access-triggers.title',
    'Access triggers',
    () => import('./AccessTriggersPage')
  ),
  link(
    'documents',
    'settings.documents.title',
    'Documents',
    () => import('../documents/DocumentSettingsPage')
  ),
  link(
    'contracts',
    'settings.contracts.title',
    'Contracts',
    () => import('../contracts/ContractSettingsPage')
  ),
  link('doctor', 'doctor.title', 'Doctor', () => import('../doctor/DoctorPage')),
];
