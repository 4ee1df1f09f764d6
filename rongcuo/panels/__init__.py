"""The interactive panels. All reasoning is in Python; a front end shows what it is told.

A panel asks with plain JSON and is answered with plain JSON (`rongcuo.panels.desk`). Nothing that
is asked is kept: what a person entered lives in the front end alone.
"""
