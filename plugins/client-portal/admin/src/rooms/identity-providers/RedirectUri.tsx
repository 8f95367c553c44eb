import { Field, Flex, TextInput } from '@strapi/design-system';
import { domainAdminRoutes } from '#protocol';
import { useAnswer } from '../../kit/requests/useAnswer';
import { CopyButton } from '../../ui/CopyButton';
import { useText } from '../../ui/text';
import { redirectUri } from './providers';

/** To be registered with the provider; it follows the domain. */
export const RedirectUri = ({ id }: { id: string }) => {
  const text = useText();
  const { data: domain } = useAnswer(domainAdminRoutes.read);
  if (!domain) return null;
  const uri = redirectUri(domain, id);
  return (
    <Field.Root hint={text('provider.redirect.hint')}>
      <Field.Label>{text('provider.redirect')}</Field.Label>
      <TextInput readOnly value={uri} onFocus={(event) => event.target.select()} />
      <Field.Hint />
      <Flex paddingTop={1}>
        <CopyButton
          value={uri}
          label={text('provider.redirect.copy')}
          size="S"
          variant="tertiary"
        />
      </Flex>
    </Field.Root>
  );
};
