"""What a build of the handbook writes: parts of pages, drawn from the policy and the cases."""
