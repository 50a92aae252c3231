// SPDX-License-Identifier: MIT
#include "domain/folderform.h"

#include <gtest/gtest.h>

namespace slipway::domain {
namespace {

TEST(FolderForm, NamesAndFormsBelongTogether)
{
    for (const FolderForm form : {FolderForm::Files, FolderForm::Zip, FolderForm::Tar})
        EXPECT_EQ(folderFormOf(folderFormName(form)), form);
    EXPECT_EQ(folderFormName(FolderForm::Tar), QStringLiteral("tar"));
    EXPECT_FALSE(folderFormOf(QString()));
    EXPECT_FALSE(folderFormOf(QStringLiteral("ZIP")));
}

} // namespace
} // namespace slipway::domain
