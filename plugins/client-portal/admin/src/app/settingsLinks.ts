import type { StrapiApp } from '@strapi/strapi/admin';
import { anyOf } from '../kit/permissions';
import { message, pluginId } from '../ui/text';
import type { TextKey } from '../ui/text';

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
  link(
    'general',
    'settings.general.title',
    'General',
    () => import('../rooms/settings/GeneralPage')
  ),
  link(
    'branding',
    'settings.branding.title',
    'Branding',
    () => import('../rooms/settings/BrandingPage')
  ),
  link('domain', 'settings.domain.title', 'Domain', () => import('../rooms/domain/DomainPage')),
  link('email', 'settings.email.title', 'Email', () => import('../rooms/settings/EmailPage')),
  link(
    'lifetimes',
    'settings.lifetimes.title',
    'Lifetimes',
    () => import('../rooms/settings/LifetimesPage')
  ),
  link(
    'sign-in',
    'settings.sign-in.title',
    'Sign-in methods',
    () => import('../rooms/settings/SignInPage')
  ),
  link(
    'identity-providers',
    'settings.identity-providers.title',
    'Identity providers',
    () => import('../rooms/identity-providers/IdentityProvidersPage')
  ),
  link(
    'app-permissions',
    'settings.app-permissions.title',
    'App permissions',
    () => import('../rooms/app-permissions/AppPermissionsPage')
  ),
  link(
    'access-triggers',
    'settings.access-triggers.title',
    'Access triggers',
    () => import('../rooms/settings/AccessTriggersPage')
  ),
  link(
    'documents',
    'settings.documents.title',
    'Documents',
    () => import('../rooms/documents/DocumentSettingsPage')
  ),
  link(
    'contracts',
    'settings.contracts.title',
    'Contracts',
    () => import('../rooms/contracts/ContractSettingsPage')
  ),
  link('doctor', 'doctor.title', 'Doctor', () => import('../rooms/doctor/DoctorPage')),
];
