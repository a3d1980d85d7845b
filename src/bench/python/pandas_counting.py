#!/usr/bin/env python3
"""usage: pandas_counting.py TABLE   counts the pairs of topics that share rows: pandas and a sparse product of scipy"""
import sys

import numpy as np
import pandas as pd
import scipy.sparse as sparse


def pairs(table):
    """the topics, and the upper triangle of how many rows two topics share"""
    cells = pd.read_csv(table, usecols=["topics"], dtype=str)["topics"]
    mentions = cells.str.split(";").explode().str.strip().str.casefold()
    mentions = mentions[mentions != ""]
    codes, topics = pd.factorize(mentions)
    rows = mentions.index.to_numpy()
    incidence = sparse.csr_matrix((np.ones(len(codes), np.int32), (rows, codes)), shape=(len(cells), len(topics)))
    incidence.data[:] = 1  # a topic counts once a row
    return topics, sparse.triu(incidence.T @ incidence, k=1, format="coo")


if __name__ == "__main__":
    topics, counts = pairs(sys.argv[1])
    print(len(topics), counts.nnz, counts.data.sum())
