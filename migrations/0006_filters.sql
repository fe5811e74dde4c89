-- Behind its order, an index carries what a list chooses by, so that what does not fit is passed over without being read.
DROP INDEX `changes_by_day`;
--> statement-breakpoint
CREATE INDEX `changes_by_day` ON `changes` (`known`,`id`,`kind`);
--> statement-breakpoint
DROP INDEX `claims_by_topic`;
--> statement-breakpoint
CREATE INDEX `claims_by_id` ON `claims` (`id`,`hedge`,`source`);
--> statement-breakpoint
CREATE INDEX `claims_by_topic` ON `claims` (`topic`,`id`,`hedge`,`source`);
--> statement-breakpoint
DROP INDEX `deal_states_by_signed`;
--> statement-breakpoint
CREATE INDEX `deal_states_by_id` ON `deal_states` (`scope`,`deal`,`since`,`until`,("dispute" <> '[]'),`status`,`instrument`);
--> statement-breakpoint
CREATE INDEX `deal_states_by_signed` ON `deal_states` (`scope`,`signed_from`,`deal`,`since`,`until`,("dispute" <> '[]'),`status`,`instrument`);
--> statement-breakpoint
DROP INDEX `figure_states_by_value_up`;
--> statement-breakpoint
DROP INDEX `figure_states_by_value_down`;
--> statement-breakpoint
DROP INDEX `figure_states_by_magnitude_up`;
--> statement-breakpoint
DROP INDEX `figure_states_by_magnitude_down`;
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
DROP INDEX `partner_states_by_country`;
--> statement-breakpoint
CREATE INDEX `partner_states_by_id` ON `partner_states` (`scope`,`partner`,`since`,`until`,("dispute" <> '[]'),`kind`);
--> statement-breakpoint
CREATE INDEX `partner_states_by_country` ON `partner_states` (`scope`,`country_or_last`,`partner`,`since`,`until`,("dispute" <> '[]'),`kind`);
--> statement-breakpoint
DROP INDEX `sources_by_published`;
--> statement-breakpoint
CREATE INDEX `sources_by_id` ON `sources` (`id`,`latest`,`publisher_folded`,`language`,`reliability`,`seen`);
--> statement-breakpoint
CREATE INDEX `sources_by_published` ON `sources` (`latest`,`id`,`publisher_folded`,`language`,`reliability`,`seen`);
--> statement-breakpoint
CREATE INDEX `deals_by_kind` ON `deals` (`kind`,`id`);
--> statement-breakpoint
CREATE INDEX `partner_state_roles_by_role` ON `partner_state_roles` (`scope`,`role`,`partner`,`since`);
--> statement-breakpoint
CREATE INDEX `source_repeats_by_repeated` ON `source_repeats` (`repeats`,`source`);
