"""A briefing as blocks of a sheet: a module a kind of section."""
