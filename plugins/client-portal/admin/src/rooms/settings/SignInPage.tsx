import { Box, Checkbox, Flex, Link, Radio, Typography } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import { type Settings, settingsSections, signInMethods } from '#protocol';
import { useAnswer } from '../../kit/requests/useAnswer';
import { SettingsPage } from '../../kit/settings/SettingsPage';
import { useSection } from '../../kit/settings/useSection';
import { Notice } from '../../ui/Notice';
import { useText } from '../../ui/text';

type Asking = Settings['sign-in']['firstLoginPassword'];

const askings: Asking[] = ['required', 'optional', 'never'];

interface FirstLoginProps {
  value: Asking;
  disabled: boolean;
  onChange: (asking: Asking) => void;
}

/** Whether somebody who comes for the first time is asked to set a password (G6). */
const FirstLogin = ({ value, disabled, onChange }: FirstLoginProps) => {
  const text = useText();
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Typography id="first-login-password" variant="pi" fontWeight="bold">
        {text('settings.first_password')}
      </Typography>
      <Radio.Group
        aria-labelledby="first-login-password"
        value={value}
        disabled={disabled}
        onValueChange={(chosen) => {
          const asking = askings.find((one) => one === chosen);
          if (asking) onChange(asking);
        }}
      >
        {askings.map((asking) => (
          <Radio.Item key={asking} value={asking}>
            {text(`settings.first_password.${asking}`)}
          </Radio.Item>
        ))}
      </Radio.Group>
      <Typography variant="pi" textColor="neutral600">
        {text('settings.first_password.hint')}
      </Typography>
    </Flex>
  );
};

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
            <FirstLogin
              value={firstLoginPassword}
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
