print(ExceptionGroup[ValueError])  # expect: ExceptionGroup[ValueError]
