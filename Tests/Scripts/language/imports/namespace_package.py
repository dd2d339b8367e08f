import portions.part

print(portions.part.where)  # expect: part
print(portions.__file__, len(list(portions.__path__)))  # expect: None 1
