import copy
import pickle
import xml.etree.ElementTree as ET

root = ET.XML('<a b="1">t<c>u</c>v<d/></a>')
root.tail = "w"
for made in copy.copy(root), copy.deepcopy(root), pickle.loads(pickle.dumps(root)):
    print(ET.tostring(made), made[0] is root[0], made.attrib is root.attrib, type(made) is ET.Element)
print(root.__getstate__()["tag"], len(root.__getstate__()["_children"]))


class Own(ET.Element):
    pass


own = Own("e", {"f": "g"}, h="i")
own.extra = 1
own.append(root)
print(ET.tostring(own), own.extra, type(copy.copy(own)).__name__, own.find("c"), own.find("a").get("b"))

# expect: b'<a b="1">t<c>u</c>v<d /></a>w' True True True
# expect: b'<a b="1">t<c>u</c>v<d /></a>w' False False True
# expect: b'<a b="1">t<c>u</c>v<d /></a>w' False False True
# expect: a 2
# expect: b'<e f="g" h="i"><a b="1">t<c>u</c>v<d /></a>w</e>' 1 Element None 1
