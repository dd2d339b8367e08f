import ast
import email.utils
import pickle
import xml.etree.ElementTree as tree

for function in ast.unparse, email.utils.formatdate, tree.Comment:
    print(function.__module__, pickle.loads(pickle.dumps(function)) is function)
# expect: ast True
# expect: email.utils True
# expect: xml.etree.ElementTree True
