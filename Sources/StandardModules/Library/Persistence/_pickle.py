"""The names of `pickle` that other implementations have in another language."""

from pickle import PickleError, Pickler, PicklingError, Unpickler, UnpicklingError, dump, dumps, load, loads
