-- Written by hand: Drizzle would copy the rows, but a build applies all migrations to an empty database.
CREATE TABLE `former_ids` (
	`former` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`id` text NOT NULL,
	`place` integer NOT NULL,
	CONSTRAINT "former_ids_kind" CHECK("former_ids"."kind" IN ('deal', 'partner', 'site', 'milestone', 'figure', 'claim', 'source'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `former_ids_by_id` ON `former_ids` (`id`,`place`);
--> statement-breakpoint
CREATE TABLE `site_deal_versions` (
	`site` text NOT NULL,
	`since` text NOT NULL,
	`until` text NOT NULL,
	`deal` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE INDEX `site_deal_versions_by_deal` ON `site_deal_versions` (`deal`,`site`,`since`,`until`);
--> statement-breakpoint
CREATE INDEX `site_deal_versions_by_site` ON `site_deal_versions` (`site`,`since`,`until`,`deal`);
--> statement-breakpoint
CREATE TABLE `site_versions` (
	`id` text NOT NULL,
	`since` text NOT NULL,
	`until` text NOT NULL,
	`is_entry` integer NOT NULL,
	`country` text NOT NULL,
	`region_folded` text,
	`latitude` real,
	`longitude` real,
	`disputed` integer NOT NULL,
	`body` text NOT NULL,
	`short_length` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE INDEX `site_versions_by_id` ON `site_versions` (`id`,`since`,`until`,`disputed`,`country`);
--> statement-breakpoint
CREATE INDEX `site_versions_by_country` ON `site_versions` (`country`,`id`,`since`,`until`,`disputed`);
--> statement-breakpoint
DROP TABLE `changes`;
--> statement-breakpoint
CREATE TABLE `changes` (
	`known` text NOT NULL,
	`kind` text NOT NULL,
	`about` text NOT NULL,
	`subject_kind` text,
	`subject` text,
	`deal` text NOT NULL,
	`changes` text NOT NULL,
	CONSTRAINT "changes_kind" CHECK("changes"."kind" IN ('deal', 'partner', 'site', 'milestone', 'figure', 'claim'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `changes_by_record` ON `changes` (`about`,`known`);
--> statement-breakpoint
CREATE INDEX `changes_by_day` ON `changes` (`known`,`about`,`kind`);
--> statement-breakpoint
CREATE INDEX `changes_by_deal` ON `changes` (`deal`,`known`,`about`);
--> statement-breakpoint
DROP TABLE `records`;
--> statement-breakpoint
CREATE TABLE `records` (
	`kind` text NOT NULL,
	`id` text NOT NULL,
	`title_en` text NOT NULL,
	`title_fr` text NOT NULL,
	`known_since` text,
	PRIMARY KEY(`kind`, `id`),
	CONSTRAINT "records_kind" CHECK("records"."kind" IN ('deal', 'partner', 'site', 'milestone', 'figure', 'claim', 'source'))
) STRICT;
--> statement-breakpoint
DROP TABLE `texts`;
--> statement-breakpoint
CREATE TABLE `texts` (
	`place` integer PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`id` text NOT NULL,
	`deal` text NOT NULL,
	`source` text NOT NULL,
	`since` text NOT NULL,
	`until` text NOT NULL,
	`date` text,
	`en` text NOT NULL,
	`fr` text NOT NULL,
	`quotes` text NOT NULL,
	CONSTRAINT "texts_kind" CHECK("texts"."kind" IN ('deal', 'partner', 'site', 'milestone', 'figure', 'claim', 'source'))
) STRICT;
--> statement-breakpoint
DROP TABLE `claim_versions`;
--> statement-breakpoint
CREATE TABLE `claim_versions` (
	`id` text NOT NULL,
	`since` text NOT NULL,
	`until` text NOT NULL,
	`source` text NOT NULL,
	`topic` text NOT NULL,
	`certainty` text NOT NULL,
	`deal` text NOT NULL,
	`about` text NOT NULL,
	`body` text NOT NULL,
	CONSTRAINT "claim_versions_topic" CHECK("claim_versions"."topic" IN ('ai-race', 'approval', 'capability', 'company', 'delivery', 'ecosystem', 'energy', 'finance', 'grid', 'heat', 'jobs', 'land', 'permit', 'site', 'sovereignty', 'water')),
	CONSTRAINT "claim_versions_certainty" CHECK("claim_versions"."certainty" IN ('asserted', 'expected', 'possible'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `claim_versions_by_id` ON `claim_versions` (`id`,`since`,`until`,`certainty`);
--> statement-breakpoint
CREATE INDEX `claim_versions_by_topic` ON `claim_versions` (`topic`,`id`,`since`,`until`,`certainty`);
--> statement-breakpoint
CREATE INDEX `claim_versions_by_source` ON `claim_versions` (`source`,`id`);
--> statement-breakpoint
CREATE INDEX `claim_versions_by_deal` ON `claim_versions` (`deal`,`id`);
--> statement-breakpoint
CREATE INDEX `claim_versions_by_about` ON `claim_versions` (`about`,`id`);
--> statement-breakpoint
DROP TABLE `deal_versions`;
--> statement-breakpoint
CREATE TABLE `deal_versions` (
	`id` text NOT NULL,
	`since` text NOT NULL,
	`until` text NOT NULL,
	`is_entry` integer NOT NULL,
	`kind` text NOT NULL,
	`status` text,
	`instrument` text,
	`country` text,
	`confidence` text,
	`disputed` integer NOT NULL,
	`signed_from` text NOT NULL,
	`body` text NOT NULL,
	CONSTRAINT "deal_versions_kind" CHECK("deal_versions"."kind" IN ('project', 'programme')),
	CONSTRAINT "deal_versions_status" CHECK("deal_versions"."status" IN ('announced', 'selected', 'negotiating', 'signed', 'under-construction', 'operational', 'completed', 'paused', 'withdrawn', 'cancelled')),
	CONSTRAINT "deal_versions_instrument" CHECK("deal_versions"."instrument" IN ('agreement', 'memorandum-of-understanding', 'commitment', 'contract')),
	CONSTRAINT "deal_versions_confidence" CHECK("deal_versions"."confidence" IN ('high', 'medium', 'low'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `deal_versions_by_id` ON `deal_versions` (`id`,`since`,`until`,`disputed`,`status`,`instrument`,`kind`,`country`,`confidence`);
--> statement-breakpoint
CREATE INDEX `deal_versions_by_signed` ON `deal_versions` (`signed_from`,`id`,`since`,`until`,`disputed`,`status`,`instrument`,`kind`,`country`,`confidence`);
--> statement-breakpoint
CREATE INDEX `deal_versions_by_kind` ON `deal_versions` (`kind`,`since`,`id`);
--> statement-breakpoint
DROP TABLE `figure_versions`;
--> statement-breakpoint
CREATE TABLE `figure_versions` (
	`id` text NOT NULL,
	`since` text NOT NULL,
	`until` text NOT NULL,
	`is_entry` integer NOT NULL,
	`deal` text NOT NULL,
	`deal_kind` text NOT NULL,
	`deal_status` text,
	`metric` text NOT NULL,
	`basis` text NOT NULL,
	`confidence` text,
	`to` text NOT NULL,
	`unit` text,
	`value_up` real NOT NULL,
	`value_down` real NOT NULL,
	`magnitude_up` real NOT NULL,
	`magnitude_down` real NOT NULL,
	`disputed` integer NOT NULL,
	`body` text NOT NULL,
	`short_length` integer NOT NULL,
	CONSTRAINT "figure_versions_deal_kind" CHECK("figure_versions"."deal_kind" IN ('project', 'programme')),
	CONSTRAINT "figure_versions_deal_status" CHECK("figure_versions"."deal_status" IN ('announced', 'selected', 'negotiating', 'signed', 'under-construction', 'operational', 'completed', 'paused', 'withdrawn', 'cancelled')),
	CONSTRAINT "figure_versions_metric" CHECK("figure_versions"."metric" IN ('electric-power', 'grid-capacity', 'energy-per-year', 'investment', 'contract-value', 'debt', 'cost-estimate', 'investment-per-power', 'investment-per-processor', 'jobs', 'construction-jobs', 'power-per-processor', 'processors', 'share', 'sites', 'area', 'floor-area')),
	CONSTRAINT "figure_versions_basis" CHECK("figure_versions"."basis" IN ('reported', 'derived'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `figure_versions_by_id` ON `figure_versions` (`id`,`since`,`until`,`disputed`,`unit`,`basis`);
--> statement-breakpoint
CREATE INDEX `figure_versions_by_value_up` ON `figure_versions` (`value_up`,`id`,`since`,`until`,`disputed`,`unit`,`basis`);
--> statement-breakpoint
CREATE INDEX `figure_versions_by_value_down` ON `figure_versions` (`value_down`,`id`,`since`,`until`,`disputed`,`unit`,`basis`);
--> statement-breakpoint
CREATE INDEX `figure_versions_by_magnitude_up` ON `figure_versions` (`magnitude_up`,`id`,`since`,`until`,`disputed`,`unit`,`basis`);
--> statement-breakpoint
CREATE INDEX `figure_versions_by_magnitude_down` ON `figure_versions` (`magnitude_down`,`id`,`since`,`until`,`disputed`,`unit`,`basis`);
--> statement-breakpoint
CREATE INDEX `figure_versions_by_unit` ON `figure_versions` (`unit`,`value_up`);
--> statement-breakpoint
CREATE INDEX `figure_versions_by_unit_and_magnitude` ON `figure_versions` (`unit`,`magnitude_up`);
--> statement-breakpoint
CREATE INDEX `figure_versions_by_metric` ON `figure_versions` (`metric`,`basis`,`id`);
--> statement-breakpoint
CREATE INDEX `figure_versions_by_deal` ON `figure_versions` (`deal`,`since`,`until`,`basis`);
--> statement-breakpoint
DROP TABLE `milestone_versions`;
--> statement-breakpoint
CREATE TABLE `milestone_versions` (
	`number` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`since` text NOT NULL,
	`until` text NOT NULL,
	`is_entry` integer NOT NULL,
	`deal` text NOT NULL,
	`deal_kind` text NOT NULL,
	`deal_status` text,
	`type` text NOT NULL,
	`status` text,
	`outcome` text NOT NULL,
	`outcome_confidence` text,
	`overdue_since` text,
	`disputed` integer NOT NULL,
	`from` text NOT NULL,
	`to` text NOT NULL,
	`body` text NOT NULL,
	`short_length` integer NOT NULL,
	CONSTRAINT "milestone_versions_deal_kind" CHECK("milestone_versions"."deal_kind" IN ('project', 'programme')),
	CONSTRAINT "milestone_versions_deal_status" CHECK("milestone_versions"."deal_status" IN ('announced', 'selected', 'negotiating', 'signed', 'under-construction', 'operational', 'completed', 'paused', 'withdrawn', 'cancelled')),
	CONSTRAINT "milestone_versions_type" CHECK("milestone_versions"."type" IN ('announcement', 'selection', 'agreement', 'financing', 'permit', 'construction-start', 'grid-connection', 'first-capacity', 'service-start', 'capacity-reached', 'completion', 'expansion', 'spending', 'other')),
	CONSTRAINT "milestone_versions_status" CHECK("milestone_versions"."status" IN ('planned', 'reached', 'cancelled')),
	CONSTRAINT "milestone_versions_outcome" CHECK("milestone_versions"."outcome" IN ('scheduled', 'met', 'overdue', 'dropped'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `milestone_versions_by_id` ON `milestone_versions` (`id`,`since`,`until`);
--> statement-breakpoint
CREATE INDEX `milestone_versions_by_deal` ON `milestone_versions` (`deal`,`since`,`until`);
--> statement-breakpoint
CREATE INDEX `milestone_versions_by_date` ON `milestone_versions` (`from`,`id`,`since`,`until`,`to`,`status`,`outcome`,`disputed`,`overdue_since`);
--> statement-breakpoint
DROP TABLE `partner_role_versions`;
--> statement-breakpoint
CREATE TABLE `partner_role_versions` (
	`partner` text NOT NULL,
	`since` text NOT NULL,
	`until` text NOT NULL,
	`deal` text NOT NULL,
	`role` text NOT NULL,
	CONSTRAINT "partner_role_versions_role" CHECK("partner_role_versions"."role" IN ('signatory', 'developer', 'operator', 'investor', 'customer', 'supplier', 'landowner', 'grid-operator', 'endorser'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `partner_role_versions_by_deal` ON `partner_role_versions` (`deal`,`role`,`partner`,`since`,`until`);
--> statement-breakpoint
CREATE INDEX `partner_role_versions_by_role` ON `partner_role_versions` (`role`,`partner`,`since`,`until`);
--> statement-breakpoint
DROP TABLE `report_versions`;
--> statement-breakpoint
CREATE TABLE `report_versions` (
	`id` text NOT NULL,
	`since` text NOT NULL,
	`until` text NOT NULL,
	`record` text,
	`kind` text NOT NULL,
	`source` text NOT NULL,
	`published` text NOT NULL,
	`place` text NOT NULL,
	`body` text NOT NULL,
	`in_record` text,
	`in_list` text NOT NULL,
	CONSTRAINT "report_versions_kind" CHECK("report_versions"."kind" IN ('deal', 'partner', 'site', 'milestone', 'figure', 'claim'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `report_versions_by_record` ON `report_versions` (`record`,`since`,`until`);
--> statement-breakpoint
CREATE INDEX `report_versions_by_place` ON `report_versions` (`published`,`place`,`since`,`until`,`kind`);
--> statement-breakpoint
CREATE INDEX `report_versions_by_id` ON `report_versions` (`id`,`since`);
--> statement-breakpoint
ALTER TABLE `totals` ADD `first_deal` text;
