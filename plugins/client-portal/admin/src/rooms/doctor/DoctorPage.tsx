import { Button, Typography } from '@strapi/design-system';
import { ArrowClockwise } from '@strapi/icons';
import { Page } from '@strapi/strapi/admin';
import { doctorRoutes } from '#protocol';
import { PanelPage } from '../../kit/PanelPage';
import { anyOf } from '../../kit/permissions';
import { WhenAnswered } from '../../kit/WhenAnswered';
import { useAnswer } from '../../kit/requests/useAnswer';
import { Notice } from '../../ui/Notice';
import { useText } from '../../ui/text';
import { When } from '../../ui/When';
import { Findings } from './Findings';

const Report = () => {
  const text = useText();
  const answer = useAnswer(doctorRoutes.examine, {}, { refetchOnMountOrArgChange: true });
  const { data, isFetching, refetch } = answer;
  const of = (level: 'error' | 'warning' | 'ok') =>
    data?.findings.filter((finding) => finding.level === level) ?? [];
  const errors = of('error');
  const warnings = of('warning');
  return (
    <Page.Main>
      <PanelPage
        title={text('doctor.title')}
        purpose={text('doctor.purpose')}
        guide="doctor"
        gap={5}
        primaryAction={
          <Button
            variant="secondary"
            startIcon={<ArrowClockwise />}
            loading={isFetching}
            onClick={() => void refetch()}
          >
            {text('doctor.again')}
          </Button>
        }
      >
        <WhenAnswered answer={answer}>
          {(data) => (
            <>
              <Notice
                tone={errors.length > 0 ? 'danger' : warnings.length > 0 ? 'warning' : 'success'}
              >
                {text('doctor.summary', { errors: errors.length, warnings: warnings.length })}{' '}
                <Typography variant="pi">
                  {text('doctor.checked')} <When at={data.checkedAt} />
                </Typography>
              </Notice>
              <Findings level="error" findings={errors} />
              <Findings level="warning" findings={warnings} />
              <Findings level="ok" findings={of('ok')} />
            </>
          )}
        </WhenAnswered>
      </PanelPage>
    </Page.Main>
  );
};

/** What of the installation is unsafe, does not work or should be mended, and how. */
const DoctorPage = () => (
  <Page.Protect permissions={anyOf('settings.read')}>
    <Report />
  </Page.Protect>
);

export default DoctorPage;
