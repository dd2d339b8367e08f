# skip: a module that the tests beside it import
"""Shapes."""
name = "shapes"
