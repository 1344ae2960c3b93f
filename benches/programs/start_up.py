# Nothing but starting and ending.
