"""Programs in zip files: a name for an import statement."""
