"""Messages of the kinds that MIME has."""
