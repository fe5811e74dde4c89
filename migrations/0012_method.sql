-- The method of docs/method.md: outcomes, statements by partners, origins and scopes. The next seeding fills states anew.
-- Rows of reports are kept: by them it is known in which edition a report was recorded.
UPDATE `edition_rows` SET `before` = json_insert(`before`, '$[#]', NULL, '$[#]', NULL) WHERE `before` IS NOT NULL AND `table_name` IN ('deal_reports', 'figure_reports', 'milestone_reports', 'partner_reports');
--> statement-breakpoint
DELETE FROM `edition_rows` WHERE `table_name` IN ('sources', 'figures', 'deal_states', 'figure_states', 'milestone_states', 'partner_states', 'partner_state_roles', 'changes');
--> statement-breakpoint
ALTER TABLE `deal_reports` RENAME TO `kept_deal_reports`;
--> statement-breakpoint
CREATE TABLE `deal_reports` (
	`evidence` text NOT NULL,
	`deal` text NOT NULL,
	`source` text NOT NULL,
	`instrument` text,
	`status` text,
	`edtf` text,
	`earliest` text,
	`latest` text,
	`precision` text,
	`inferred` text,
	`subject_en` text,
	`subject_fr` text,
	`stated_by` text,
	`supersedes` text,
	FOREIGN KEY (`deal`) REFERENCES `deals`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`source`) REFERENCES `sources`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "deal_reports_instrument" CHECK("deal_reports"."instrument" IN ('agreement', 'memorandum-of-understanding', 'commitment', 'contract')),
	CONSTRAINT "deal_reports_status" CHECK("deal_reports"."status" IN ('announced', 'selected', 'signed', 'completed', 'paused', 'withdrawn', 'cancelled')),
	CONSTRAINT "deal_reports_evidence" CHECK(json_valid("deal_reports"."evidence"))
) STRICT;
--> statement-breakpoint
INSERT INTO `deal_reports` ("evidence", "deal", "source", "instrument", "status", "edtf", "earliest", "latest", "precision", "inferred", "subject_en", "subject_fr") SELECT "evidence", "deal", "source", "instrument", "status", "edtf", "earliest", "latest", "precision", "inferred", "subject_en", "subject_fr" FROM `kept_deal_reports`;
--> statement-breakpoint
DROP TABLE `kept_deal_reports`;
--> statement-breakpoint
CREATE UNIQUE INDEX `deal_reports_key` ON `deal_reports` (`deal`,`source`);
--> statement-breakpoint
CREATE INDEX `deal_reports_source` ON `deal_reports` (`source`);
--> statement-breakpoint
DROP TABLE `deal_states`;
--> statement-breakpoint
CREATE TABLE `deal_states` (
	`scope` text NOT NULL,
	`since` text NOT NULL,
	`until` text NOT NULL,
	`current` text,
	`dispute` text NOT NULL,
	`deal` text NOT NULL,
	`instrument` text,
	`status` text,
	`edtf` text,
	`earliest` text,
	`latest` text,
	`precision` text,
	`inferred` text,
	`subject_en` text,
	`subject_fr` text,
	`signed_from` text GENERATED ALWAYS AS (coalesce("earliest", '0000-01-01')) VIRTUAL NOT NULL,
	FOREIGN KEY (`deal`) REFERENCES `deals`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "deal_states_dispute" CHECK(json_valid("deal_states"."dispute")),
	CONSTRAINT "deal_states_instrument" CHECK("deal_states"."instrument" IN ('agreement', 'memorandum-of-understanding', 'commitment', 'contract')),
	CONSTRAINT "deal_states_status" CHECK("deal_states"."status" IN ('announced', 'selected', 'signed', 'completed', 'paused', 'withdrawn', 'cancelled'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `deal_states_key` ON `deal_states` (`deal`,`scope`,`since`);
--> statement-breakpoint
CREATE INDEX `deal_states_by_id` ON `deal_states` (`scope`,`deal`,`since`,`until`,("dispute" <> '[]'),`status`,`instrument`);
--> statement-breakpoint
CREATE INDEX `deal_states_by_signed` ON `deal_states` (`scope`,`signed_from`,`deal`,`since`,`until`,("dispute" <> '[]'),`status`,`instrument`);
--> statement-breakpoint
ALTER TABLE `figure_reports` RENAME TO `kept_figure_reports`;
--> statement-breakpoint
CREATE TABLE `figure_reports` (
	`evidence` text NOT NULL,
	`figure` text NOT NULL,
	`source` text NOT NULL,
	`value` real,
	`unit` text,
	`modifier` text,
	`lower` real,
	`upper` real,
	`phrase` text,
	`edtf` text,
	`earliest` text,
	`latest` text,
	`precision` text,
	`inferred` text,
	`counts_en` text,
	`counts_fr` text,
	`stated_by` text,
	`supersedes` text,
	FOREIGN KEY (`figure`) REFERENCES `figures`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`source`) REFERENCES `sources`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "figure_reports_modifier" CHECK("figure_reports"."modifier" IN ('as-stated', 'exactly', 'about', 'nearly', 'at-least', 'more-than', 'up-to', 'order-of-magnitude')),
	CONSTRAINT "figure_reports_range" CHECK("figure_reports"."lower" <= "figure_reports"."upper"),
	CONSTRAINT "figure_reports_evidence" CHECK(json_valid("figure_reports"."evidence"))
) STRICT;
--> statement-breakpoint
INSERT INTO `figure_reports` ("evidence", "figure", "source", "value", "unit", "modifier", "lower", "upper", "phrase", "edtf", "earliest", "latest", "precision", "inferred", "counts_en", "counts_fr") SELECT "evidence", "figure", "source", "value", "unit", "modifier", "lower", "upper", "phrase", "edtf", "earliest", "latest", "precision", "inferred", "counts_en", "counts_fr" FROM `kept_figure_reports`;
--> statement-breakpoint
DROP TABLE `kept_figure_reports`;
--> statement-breakpoint
CREATE UNIQUE INDEX `figure_reports_key` ON `figure_reports` (`figure`,`source`);
--> statement-breakpoint
CREATE INDEX `figure_reports_source` ON `figure_reports` (`source`);
--> statement-breakpoint
DROP TABLE `figure_states`;
--> statement-breakpoint
CREATE TABLE `figure_states` (
	`scope` text NOT NULL,
	`since` text NOT NULL,
	`until` text NOT NULL,
	`current` text,
	`dispute` text NOT NULL,
	`figure` text NOT NULL,
	`value` real,
	`unit` text,
	`modifier` text,
	`lower` real,
	`upper` real,
	`phrase` text,
	`edtf` text,
	`earliest` text,
	`latest` text,
	`precision` text,
	`inferred` text,
	`counts_en` text,
	`counts_fr` text,
	`magnitude` real,
	`value_up` real GENERATED ALWAYS AS (coalesce("value", 1e308)) VIRTUAL NOT NULL,
	`value_down` real GENERATED ALWAYS AS (coalesce("value", -1e308)) VIRTUAL NOT NULL,
	`magnitude_up` real GENERATED ALWAYS AS (coalesce("magnitude", 1e308)) VIRTUAL NOT NULL,
	`magnitude_down` real GENERATED ALWAYS AS (coalesce("magnitude", -1e308)) VIRTUAL NOT NULL,
	FOREIGN KEY (`figure`) REFERENCES `figures`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "figure_states_dispute" CHECK(json_valid("figure_states"."dispute")),
	CONSTRAINT "figure_states_modifier" CHECK("figure_states"."modifier" IN ('as-stated', 'exactly', 'about', 'nearly', 'at-least', 'more-than', 'up-to', 'order-of-magnitude')),
	CONSTRAINT "figure_states_range" CHECK("figure_states"."lower" <= "figure_states"."upper")
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `figure_states_key` ON `figure_states` (`figure`,`scope`,`since`);
--> statement-breakpoint
CREATE INDEX `figure_states_by_id` ON `figure_states` (`scope`,`figure`,`since`,`until`,("dispute" <> '[]'),`unit`,("current" IS NULL));
--> statement-breakpoint
CREATE INDEX `figure_states_by_value_up` ON `figure_states` (`scope`,`value_up`,`figure`,`since`,`until`,("dispute" <> '[]'),`unit`,("current" IS NULL));
--> statement-breakpoint
CREATE INDEX `figure_states_by_value_down` ON `figure_states` (`scope`,`value_down`,`figure`,`since`,`until`,("dispute" <> '[]'),`unit`,("current" IS NULL));
--> statement-breakpoint
CREATE INDEX `figure_states_by_magnitude_up` ON `figure_states` (`scope`,`magnitude_up`,`figure`,`since`,`until`,("dispute" <> '[]'),`unit`,("current" IS NULL));
--> statement-breakpoint
CREATE INDEX `figure_states_by_magnitude_down` ON `figure_states` (`scope`,`magnitude_down`,`figure`,`since`,`until`,("dispute" <> '[]'),`unit`,("current" IS NULL));
--> statement-breakpoint
CREATE INDEX `figure_states_by_unit` ON `figure_states` (`unit`,`value`);
--> statement-breakpoint
CREATE INDEX `figure_states_by_unit_and_magnitude` ON `figure_states` (`unit`,`magnitude`);
--> statement-breakpoint
ALTER TABLE `figures` ADD `covers` text DEFAULT 'whole' NOT NULL;
--> statement-breakpoint
ALTER TABLE `figures` ADD `phase` text;
--> statement-breakpoint
ALTER TABLE `milestone_reports` ADD `stated_by` text;
--> statement-breakpoint
ALTER TABLE `milestone_reports` ADD `supersedes` text;
--> statement-breakpoint
DROP TABLE `milestone_states`;
--> statement-breakpoint
CREATE TABLE `milestone_states` (
	`scope` text NOT NULL,
	`since` text NOT NULL,
	`until` text NOT NULL,
	`current` text,
	`dispute` text NOT NULL,
	`milestone` text NOT NULL,
	`deal` text NOT NULL,
	`status` text,
	`edtf` text,
	`earliest` text,
	`latest` text,
	`precision` text,
	`inferred` text,
	`outcome` text NOT NULL,
	`outcome_confidence` text,
	`overdue_since` text,
	`overdue_order` integer NOT NULL,
	`days_late` text,
	`slippage` text,
	`from` text GENERATED ALWAYS AS (coalesce("earliest", '0000-01-01')) VIRTUAL NOT NULL,
	`to` text GENERATED ALWAYS AS (coalesce("latest", 'infinity')) VIRTUAL NOT NULL,
	FOREIGN KEY (`milestone`) REFERENCES `milestones`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`deal`) REFERENCES `deals`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "milestone_states_dispute" CHECK(json_valid("milestone_states"."dispute")),
	CONSTRAINT "milestone_states_status" CHECK("milestone_states"."status" IN ('planned', 'reached', 'cancelled')),
	CONSTRAINT "milestone_states_outcome" CHECK("milestone_states"."outcome" IN ('scheduled', 'met', 'overdue', 'dropped')),
	CONSTRAINT "milestone_states_bounds" CHECK("milestone_states"."earliest" <= "milestone_states"."latest")
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `milestone_states_key` ON `milestone_states` (`scope`,`milestone`,`since`);
--> statement-breakpoint
CREATE INDEX `milestone_states_by_earliest` ON `milestone_states` (`scope`,`from`,`milestone`);
--> statement-breakpoint
CREATE INDEX `milestone_states_by_overdue` ON `milestone_states` (`scope`,`overdue_order`,`milestone`);
--> statement-breakpoint
CREATE INDEX `milestone_states_by_latest` ON `milestone_states` (`scope`,`to`,`milestone`);
--> statement-breakpoint
CREATE INDEX `milestone_states_by_deal` ON `milestone_states` (`scope`,`deal`,`from`,`milestone`);
--> statement-breakpoint
ALTER TABLE `partner_reports` ADD `stated_by` text;
--> statement-breakpoint
ALTER TABLE `partner_reports` ADD `supersedes` text;
--> statement-breakpoint
ALTER TABLE `sources` ADD `archived` text;
--> statement-breakpoint
ALTER TABLE `sources` ADD `origin_en` text DEFAULT '' NOT NULL;
--> statement-breakpoint
ALTER TABLE `sources` ADD `origin_fr` text DEFAULT '' NOT NULL;
--> statement-breakpoint
ALTER TABLE `sources` ADD `retracted` text;
--> statement-breakpoint
ALTER TABLE `sources` ADD `corrected` text;
