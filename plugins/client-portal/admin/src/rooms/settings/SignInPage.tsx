import { Box, Checkbox, Flex, Link, Typography } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import { type Settings, settingsSections, signInMethods } from '#protocol';
import { useAnswer } from '../../kit/requests/useAnswer';
import { SettingsPage } from '../../kit/settings/SettingsPage';
import { useSection } from '../../kit/settings/useSection';
import { Notice } from '../../ui/Notice';
import { RadioField } from '../../ui/RadioField';
import { useText } from '../../ui/text';

type Asking = Settings['sign-in']['firstLoginPassword'];

/** Whether somebody who comes for the first time is asked to set a password (G6). */
const askings: Asking[] = ['required', 'optional', 'never'];

const SignInPage = () => {
  const text = useText();
  const { data: others } = useAnswer(settingsSections['identity-providers'].routes.read);
  const byOthers = others?.providers.filter(({ enabled }) => enabled) ?? [];
  return (
    <SettingsPage {...useSection(settingsSections['sign-in'])}>
      {({ values: { methods, firstLoginPassword }, disabled, set }) => (
        <>
          {signInMethods.map((method) => (
            <Flex key={method} direction="column" alignItems="flex-start" gap={1}>
              <Checkbox
                checked={methods[method]}
                disabled={disabled}
                onCheckedChange={(ticked) =>
                  set('methods', { ...methods, [method]: ticked === true })
                }
              >
                {text(`settings.method.${method}`)}
              </Checkbox>
              <Typography variant="pi" textColor="neutral600">
                {text(`settings.method.${method}.hint`)}
              </Typography>
            </Flex>
          ))}
          {signInMethods.some((method) => methods[method]) || byOthers.length > 0 ? null : (
            <Notice tone="warning">{text('settings.method.none')}</Notice>
          )}
          <Box>
            <Typography variant="pi" textColor="neutral600" tag="p">
              {byOthers.length > 0
                ? text('settings.providers.some', {
                    names: byOthers.map(({ label }) => label).join(', '),
                  })
                : text('settings.providers.none_yet')}
            </Typography>
            <Link tag={NavLink} to="/settings/client-portal/identity-providers">
              {text('settings.identity-providers.title')}
            </Link>
          </Box>
          {methods.password ? (
            <RadioField
              label={text('settings.first_password')}
              hint={text('settings.first_password.hint')}
              value={firstLoginPassword}
              options={askings}
              textOf={(asking) => text(`settings.first_password.${asking}`)}
              disabled={disabled}
              onChange={(asking) => set('firstLoginPassword', asking)}
            />
          ) : null}
        </>
      )}
    </SettingsPage>
  );
};

export default SignInPage;
