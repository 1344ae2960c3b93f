# exit: 1
# `raise … from None` hides the context.
try:
    {}["missing"]
except KeyError:
    raise LookupError("only this is shown") from None
