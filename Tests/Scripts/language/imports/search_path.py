import sys

print(sys.path[0] + "/search_path.py" == __file__)  # expect: True
sys.path.insert(0, sys.path[0] + "/portions")
import part

print(part.where)  # expect: part
