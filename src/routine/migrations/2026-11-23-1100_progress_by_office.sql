-- What an office told of late, which the health of the routine counts for every office: without it each count reads all reports.
CREATE INDEX progress_report_by_office ON progress_report (office, week_of);
