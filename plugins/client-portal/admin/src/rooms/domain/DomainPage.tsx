import { Typography } from '@strapi/design-system';
import { domainAdminRoutes, settingsSections, type Domain } from '#protocol';
import { useAnswer } from '../../kit/requests/useAnswer';
import { SettingsPage } from '../../kit/settings/SettingsPage';
import { useSection } from '../../kit/settings/useSection';
import { Notice } from '../../ui/Notice';
import { useText } from '../../ui/text';
import { TextField } from '../../ui/TextField';
import { DomainStatus } from './DomainStatus';

/** What a typed slug gives: the server's address with another host, `https://acme.example.com/portal`. */
const slugUrl = (slug: string, { serverUrl, baseDomain }: Domain) => {
  const url = new URL(serverUrl);
  url.hostname = `${slug.toLowerCase()}.${baseDomain ?? url.hostname}`;
  return url.href.replace(/\/$/, '');
};

const SlugResult = ({ slug }: { slug: string | null }) => {
  const text = useText();
  const { data: domain } = useAnswer(domainAdminRoutes.read);
  if (!domain) return null;
  if (domain.baseDomain === null) {
    return <Notice tone="info">{text('settings.slug.no_base', { url: domain.serverUrl })}</Notice>;
  }
  const url = slug ? slugUrl(slug, domain) : domain.serverUrl;
  return (
    <Typography style={{ overflowWrap: 'anywhere' }} role="status">
      {text('settings.slug.gives', { url })}
    </Typography>
  );
};

/** The portal's address: a slug below the base domain, or the agency's own domain (A5, A6). */
const DomainPage = () => {
  const text = useText();
  return (
    <SettingsPage {...useSection(settingsSections.domain)} below={<DomainStatus />}>
      {({ values, errors, disabled, set }) => (
        <>
          <TextField
            label={text('settings.slug')}
            hint={text('settings.slug.hint')}
            maxLength={63}
            value={values.slug ?? ''}
            disabled={disabled}
            onChange={(value) => set('slug', value.trim() || null)}
            error={'slug' in errors ? text('settings.slug.invalid') : undefined}
          />
          <SlugResult slug={values.slug} />
          <TextField
            label={text('settings.customDomain')}
            hint={text('settings.customDomain.hint')}
            maxLength={253}
            placeholder="portal.example.com"
            value={values.customDomain ?? ''}
            disabled={disabled}
            onChange={(value) => set('customDomain', value.trim() || null)}
            error={'customDomain' in errors ? text('settings.customDomain.invalid') : undefined}
          />
        </>
      )}
    </SettingsPage>
  );
};

export default DomainPage;
