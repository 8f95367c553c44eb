import { Checkbox } from '@strapi/design-system';
import { type Settings, documentSettings } from '#protocol';
import { CountField } from '../../kit/fields/CountField';
import { SettingsPage } from '../../kit/settings/SettingsPage';
import { useSection } from '../../kit/settings/useSection';
import { RadioField } from '../../ui/RadioField';
import { useText } from '../../ui/text';
import { AddressesField } from './AddressesField';
import { ExtensionChoice } from './ExtensionChoice';
import { QuotaField } from './QuotaField';

type Scanning = Settings['documents']['whenScannerIsDown'];

const scannings: readonly Scanning[] = ['wait', 'refuse'];

/** Which files are taken, how large, who is told, and what becomes of them without a virus scanner (J6). */
const DocumentSettingsPage = () => {
  const text = useText();
  return (
    <SettingsPage {...useSection(documentSettings)}>
      {({ values, errors, disabled, set }) => (
        <>
          <ExtensionChoice
            chosen={values.extensions}
            disabled={disabled}
            onChange={(extensions) => set('extensions', extensions)}
          />
          <CountField
            label={text('settings.documents.file')}
            hint={text('settings.documents.file.hint')}
            count={values.maxFileMegabytes}
            min={1}
            max={50_000}
            disabled={disabled}
            refused={'maxFileMegabytes' in errors}
            onChange={(megabytes) => set('maxFileMegabytes', megabytes)}
          />
          <QuotaField
            name="contact"
            megabytes={values.maxContactMegabytes}
            max={10_000_000}
            suggested={20_000}
            disabled={disabled}
            refused={'maxContactMegabytes' in errors}
            onChange={(megabytes) => set('maxContactMegabytes', megabytes)}
          />
          <QuotaField
            name="total"
            megabytes={values.maxTotalMegabytes}
            max={1_000_000_000}
            suggested={100_000}
            disabled={disabled}
            refused={'maxTotalMegabytes' in errors}
            onChange={(megabytes) => set('maxTotalMegabytes', megabytes)}
          />
          <Checkbox
            checked={values.notifyAdmins}
            disabled={disabled}
            onCheckedChange={(ticked) => set('notifyAdmins', ticked === true)}
          >
            {text('settings.documents.notify')}
          </Checkbox>
          {values.notifyAdmins ? (
            <AddressesField
              addresses={values.notifyAddresses}
              disabled={disabled}
              refused={Object.keys(errors).some((path) => path.startsWith('notifyAddresses'))}
              onChange={(addresses) => set('notifyAddresses', addresses)}
            />
          ) : null}
          <RadioField
            label={text('settings.documents.scanner')}
            value={values.whenScannerIsDown}
            options={scannings}
            textOf={(one) => text(`settings.documents.scanner.${one}`)}
            disabled={disabled}
            onChange={(scanning) => set('whenScannerIsDown', scanning)}
          />
        </>
      )}
    </SettingsPage>
  );
};

export default DocumentSettingsPage;
