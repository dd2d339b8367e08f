# Documents that mean the same have one canonical text.
import io
import xml.etree.ElementTree as ET

print(ET.canonicalize("<?xml version='1.0'?><!-- c --><a  y = '2' x=\"1\"><b/>&lt;&#13;</a>"))
# expect: <a x="1" y="2"><b></b>&lt;&#xD;</a>
print(ET.canonicalize('<a v="&#10;&quot;&#9;>"/>'))  # expect: <a v="&#xA;&quot;&#x9;>"></a>

text = '<p:a xmlns:p="urn:p" xmlns="urn:d" xmlns:q="urn:q"> <b p:z="1" z="2"/> <q:c>q:name</q:c> </p:a>'
print(ET.canonicalize(text))
# expect: <p:a xmlns:p="urn:p"> <b xmlns="urn:d" z="2" p:z="1"></b> <q:c xmlns:q="urn:q">q:name</q:c> </p:a>
print(ET.canonicalize(text, strip_text=True, rewrite_prefixes=True))
# expect: <n0:a xmlns:n0="urn:p"><n2:b xmlns:n1="" xmlns:n2="urn:d" z="2" n0:z="1"></n2:b><n3:c xmlns:n3="urn:q">q:name</n3:c></n0:a>
print(ET.canonicalize(text, qname_aware_tags=["{urn:q}c"], exclude_tags=["{urn:d}b"], strip_text=True))
# expect: <p:a xmlns:p="urn:p"><q:c xmlns:q="urn:q">q:name</q:c></p:a>
print(ET.canonicalize('<a id="1" k="v"><?pi data?><!--c--></a>', exclude_attrs=["id"], with_comments=True))
# expect: <a k="v"><?pi data?><!--c--></a>

out = io.StringIO()
print(ET.canonicalize(from_file=io.StringIO("<a xml:space='preserve'> <b> x </b></a>"), out=out, strip_text=True))
# expect: None
print(out.getvalue())  # expect: <a xml:space="preserve"> <b> x </b></a>
try:
    ET.canonicalize()
except ValueError as error:
    print(error)  # expect: Either 'xml_data' or 'from_file' must be provided as input
