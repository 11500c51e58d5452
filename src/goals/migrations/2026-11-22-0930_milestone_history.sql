-- The milestones that fell due last, of all and of a type: what a forecast reads where a goal's own history is thin.
CREATE INDEX milestone_by_original ON milestone (due_original);
CREATE INDEX milestone_by_type ON milestone (type, due_original);
