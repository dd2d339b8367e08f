"""What `xml.dom.minidom` was made of once; programs still name it."""

import xml.dom
from xml.dom._nodes import EmptyNodeList, NodeList

__all__ = ["NodeList", "EmptyNodeList", "StringTypes", "defproperty"]

StringTypes = (str,)


def defproperty(klass, name, doc):
    """Make a property that is read by the method `_get_NAME` and cannot be set."""

    def refuse(self, value):
        raise xml.dom.NoModificationAllowedErr(f"attempt to modify read-only attribute {name!r}")

    setattr(klass, name, property(getattr(klass, "_get_" + name), refuse, doc=doc))
