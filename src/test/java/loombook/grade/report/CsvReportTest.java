package loombook.grade.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvReportTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "|calc", "%x", "\uFF1D1+1"})
    void whatASpreadsheetWouldTakeForAFormulaIsText(String text) {
        assertThat(CsvReport.cell(text)).matches("(?s)\"?'.*");
    }

    @Test
    void anotherSeparatorMakesNoFormulaEither() {
        assertThat(CsvReport.cell("a;=1+1")).isEqualTo("\"a;'=1+1\"");
        assertThat(CsvReport.cell("a\n=1+1")).isEqualTo("\"a\n'=1+1\"");
        assertThat(CsvReport.cell("well done; -1 is right")).contains("; -1");
    }

    @Test
    void quotesAreDoubledAndOrdinaryTextStaysAsItIs() {
        assertThat(CsvReport.cell("O'Neil, \"Jim\"")).isEqualTo("\"O'Neil, \"\"Jim\"\"\"");
        assertThat(CsvReport.cell("Анна Каренина")).isEqualTo("Анна Каренина");
        assertThat(CsvReport.cell("")).isEmpty();
    }
}
