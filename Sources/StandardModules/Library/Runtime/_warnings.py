"""The parts of `warnings` that other implementations have in another language."""

from warnings import defaultaction as _defaultaction
from warnings import filters, warn, warn_explicit
from warnings import onceregistry as _onceregistry
