-- From this schema on a file is sealed when it is finished, and one without a seal is refused. What it comes to is counted before.
CREATE TABLE `edition_totals` (
	`id` integer PRIMARY KEY NOT NULL,
	`counts` text NOT NULL,
	`earliest` text,
	`latest` text
) STRICT;
