package factcheck.facts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The sections of the contract. */
class SectionsTest {

    @Test
    void allOfThem() {
        assertThat(Sections.all().stream().map(Section::name))
                .containsExactly(
                        "AccountLimits",
                        "BackupJob",
                        "BackupPlan",
                        "BackupRegionSettings",
                        "BackupSelection",
                        "BackupVault",
                        "DaxCluster",
                        "KmsKey",
                        "ProtectedResource",
                        "RecoveryPoint",
                        "ReportPlan",
                        "ScalableTarget",
                        "ScalingPolicy",
                        "ScheduledAction",
                        "Table",
                        "TableBackup",
                        "TableExport",
                        "TableImport");
    }

    @Test
    void anyOtherIsGeneral() {
        Section section = Sections.of("DataClass");
        assertThat(section.type()).isEqualTo(Fact.class);
        assertThat(section.listing()).containsExactly("DataClass");
        assertThat(Sections.isKnown("DataClass")).isFalse();
        assertThat(Sections.isKnown("Table")).isTrue();
        assertThat(Sections.of(Table.class)).isEqualTo(Sections.TABLE);
        assertThat(Sections.of(Fact.class)).isNull();
    }

    @Test
    void partitionsOfRegions() {
        assertThat(new String[] {
                    Arns.partitionOf("eu-west-1"),
                    Arns.partitionOf("cn-north-1"),
                    Arns.partitionOf("us-gov-west-1"),
                    Arns.partitionOf("us-iso-east-1"),
                    Arns.partitionOf("us-isob-east-1"),
                    Arns.partitionOf("eu-isoe-west-1"),
                    Arns.partitionOf("us-isof-south-1"),
                    Arns.partitionOf("eusc-de-east-1")
                })
                .containsExactly(
                        "aws", "aws-cn", "aws-us-gov", "aws-iso", "aws-iso-b", "aws-iso-e", "aws-iso-f", "aws-eusc");
    }
}
